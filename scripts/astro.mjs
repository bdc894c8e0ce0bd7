// npm run dev, npm run build: Astro's own command line, with its telemetry off.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
