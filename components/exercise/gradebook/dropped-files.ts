/** The files of a drop, those in folders as well: a browser hands a folder over as if it were one file that cannot be read. */

const batch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A folder names its files some at a time, until it names none. */
async function within(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (let some = await batch(reader); some.length > 0; some = await batch(reader)) all.push(...some);
  return all;
}

/**
 * Files whose names begin with a dot are the system's own and are left out of folders, as at the command line.
 * @param most entries that are looked at; what lies beyond is no class any more
 * @returns the files in no particular order; what cannot be opened is left out
 */
export async function droppedFiles(transfer: DataTransfer, most = 20_000): Promise<File[]> {
  // Both have to be asked for at once: as soon as anything is waited for, the drop is over and holds nothing.
  const plain = [...transfer.files];
  const dropped = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!dropped.some(isFolder)) return plain;
  const files: File[] = [];
  const left = [...dropped];
  for (let seen = 0; seen < most && left.length > 0; seen++) {
    const entry = left.pop()!;
    try {
      if (isFile(entry)) files.push(await fileOf(entry));
      else if (isFolder(entry))
        left.push(...(await within(entry)).filter(({ name }) => !name.startsWith('.')));
    } catch {
      // It went away, or may not be read.
    }
  }
  return files;
}
