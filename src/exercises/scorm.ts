/** The player of a package: where it begins. Everything else, with its styles, comes after. */
void import('./scorm-room.ts').then(({ open }) => open());
