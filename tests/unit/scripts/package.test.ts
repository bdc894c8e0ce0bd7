// npm run package: what is wrong with a call is said; questions for Moodle are written, packages as the page makes them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assignmentLink, assignmentText } from '../../../components/exercise/assignment-link.ts';
import { moodleXml } from '../../../components/exercise/package/moodle-xml.ts';
import { scormPackage } from '../../../components/exercise/package/scorm-package.ts';
import { scormVersions } from '../../../components/exercise/package/scorm-version.ts';
import { answer } from '../../../scripts/package.ts';
import { catalogue } from '../../../src/exercises/catalogue.ts';
import { someAssignment } from '../../support/hand-in.ts';

/** A bundle of a few bytes in the form of the true one. */
const bundle: Readonly<Record<string, string>> = {
  '_exercises/scorm.js': 'import("./room.js")',
  '_exercises/room.js': 'export {}',
  '_exercises/room.css': 'p{}',
  '_exercises/f.woff2': 'new',
  '_exercises/f.woff': 'old',
  '_exercises/other.js': 'not asked for',
  '_exercises/manifest.json': JSON.stringify({
    'src/exercises/scorm.ts': { file: '_exercises/scorm.js', dynamicImports: ['room.ts'] },
    'room.ts': {
      file: '_exercises/room.js',
      imports: ['src/exercises/scorm.ts'],
      css: ['_exercises/room.css'],
      assets: ['_exercises/f.woff2', '_exercises/f.woff'],
    },
    'other.ts': { file: '_exercises/other.js' },
  }),
};

describe('npm run package', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    mkdirSync(at('_exercises'));
    for (const [name, text] of Object.entries(bundle)) writeFileSync(at(name), text);
    writeFileSync(at('week.json'), assignmentText(someAssignment));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const packed = async (version: string, lang: string): Promise<Uint8Array> => {
    const args = [at('week.json'), '--scorm', version, '--lang', lang, '--out', at('week.zip')];
    expect(await answer(args, folder)).toMatchObject({ code: 0, err: '' });
    return readFileSync(at('week.zip'));
  };

  it('writes a package with what the player needs and nothing else, the same bytes each time and in every time zone', async () => {
    const files = unzipSync(await packed('1.2', 'zh'));
    expect(Object.keys(files)).toEqual([
      'imsmanifest.xml',
      'index.html',
      '_exercises/f.woff2',
      '_exercises/room.css',
      '_exercises/room.js',
      '_exercises/scorm.js',
    ]);
    const hashes = new Set<string>();
    const here = process.env['TZ'];
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/St_Johns']) {
      process.env['TZ'] = zone;
      hashes.add(
        createHash('sha256')
          .update(await packed('2004', 'en'))
          .digest('hex'),
      );
    }
    process.env['TZ'] = here;
    expect(hashes.size).toBe(1);
  });

  it('writes the same bytes as the page does', async () => {
    vi.stubGlobal('fetch', async (address: string) => {
      expect(address).toMatch(/^\/_exercises\//);
      return new Response(readFileSync(at(address.slice(1))));
    });
    for (const version of scormVersions)
      for (const lang of ['zh', 'en'] as const)
        expect(await scormPackage(someAssignment, lang, version)).toEqual(
          new Uint8Array(await packed(version, lang)),
        );
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(scormPackage(someAssignment, 'zh', '1.2')).rejects.toThrow(/manifest\.json, found 404/);
    vi.unstubAllGlobals();
  });

  it('writes questions for Moodle, and says which exercises are not among them', async () => {
    const line = { template: 'perceptron-line', version: 1, variants: 1, points: 5 };
    const assignment = { ...someAssignment, items: [...someAssignment.items, line] };
    writeFileSync(at('week.json'), assignmentText(assignment));
    const args = [at('week.json'), '--moodle', '--variants', '3', '--lang', 'en', '--out', at('week.xml')];
    const { code, out, err } = await answer(args);
    expect(code).toBe(0);
    expect(out).toContain('6 questions');
    expect(err).toMatch(/^left out, for Moodle has no such question: .+\n$/);
    const { xml } = moodleXml(assignment, { variants: 3, lang: 'en', catalogue });
    expect(readFileSync(at('week.xml'), 'utf8')).toBe(xml);
    // The link that was given out says the same.
    const link = `https://example.org/do/${assignmentLink(assignment)}`;
    expect(await answer([link, ...args.slice(1, -1), at('link.xml')])).toMatchObject({ code: 0 });
    expect(readFileSync(at('link.xml'), 'utf8')).toBe(xml);
    const cut = await answer([link.slice(0, -9), ...args.slice(1)]);
    expect(cut).toMatchObject({ code: 2, err: expect.stringContaining('in the link, found none: damaged') });
  });

  it('says what is wrong, with the usage where it is the call, and writes nothing', async () => {
    const week = at('week.json');
    const out = ['--out', at('out')];
    const calls: readonly (readonly [readonly string[], RegExp])[] = [
      [[week, '--scorm', '1.2'], /--out.*\nusage: /s],
      [[week, ...out], /either --scorm or --moodle\nusage: /],
      [[week, '--scorm', '1.3', ...out], /1\.2 or 2004, found 1\.3\nusage: /],
      [[week, '--moodle', '--scorm', '1.2', ...out], /either/],
      [[week, '--moodle', '--variants', '0', ...out], /1 to 100, found 0\nusage: /],
      [[week, '--moodle', '--lang', 'fr', ...out], /found fr\nusage: /],
      [[week, '--mood', ...out], /--mood.*\nusage: /s],
      [[...out, '--moodle'], /one assignment, found 0\nusage: /],
    ];
    for (const [args, said] of calls) {
      const { code, err } = await answer(args, folder);
      expect(code).toBe(2);
      expect(err).toMatch(said);
    }
    const texts: readonly (readonly [string, RegExp])[] = [
      [assignmentText(someAssignment).slice(0, 80), /expected an assignment in .*cut-short/],
      ['{}', /tuidao-assignment/],
      [assignmentText(someAssignment).replace('"formatVersion":1', '"formatVersion":2'), /newer version/],
    ];
    for (const [text, said] of texts) {
      writeFileSync(week, text);
      const { code, err } = await answer([week, '--moodle', ...out]);
      expect(code).toBe(2);
      expect(err).toMatch(said);
      expect(err).not.toContain('usage');
    }
    expect(existsSync(at('out'))).toBe(false);
  });
});
