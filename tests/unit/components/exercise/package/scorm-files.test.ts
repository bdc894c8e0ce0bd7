import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { openAssignment } from '../../../../../components/exercise/assignment-link.ts';
import { playerFiles, type BundleManifest } from '../../../../../components/exercise/package/player-files.ts';
import { scormFiles } from '../../../../../components/exercise/package/scorm-files.ts';
import { scormVersions } from '../../../../../components/exercise/package/scorm-version.ts';
import { payloads } from '../../../../support/payloads.ts';
import { someAssignment } from '../../../../support/hand-in.ts';

const manifest: BundleManifest = {
  'src/exercises/scorm.ts': { file: '_exercises/scorm.js', dynamicImports: ['room.ts'] },
  'room.ts': {
    file: '_exercises/room.js',
    imports: ['src/exercises/scorm.ts'],
    css: ['_exercises/room.css'],
  },
};

async function filesOf(
  version: (typeof scormVersions)[number],
  assignment = someAssignment,
  lang: 'zh' | 'en' = 'zh',
): Promise<Readonly<Record<string, string>>> {
  const files = await scormFiles(assignment, lang, version, manifest, async () => new Uint8Array([1]));
  return Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

const xmlOf = (text: string): Document =>
  new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;

/** What a learning platform looks for, by the standards themselves (SCORM 1.2 CAM 2.3.2, SCORM 2004 3rd Edition CAM 3.4). */
const wanted = {
  '1.2': {
    edition: '1.2',
    type: 'adlcp:scormtype',
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  },
  '2004': {
    edition: '2004 3rd Edition',
    type: 'adlcp:scormType',
    xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  },
} as const;

describe.each(scormVersions)('a package for SCORM %s', (version) => {
  it('has one piece, begun by index.html, and lists every file it holds', async () => {
    const files = await filesOf(version);
    const document = xmlOf(files['imsmanifest.xml']!);
    const { edition, type, xmlns, adlcp } = wanted[version];
    const root = document.documentElement;
    expect(root.tagName).toBe('manifest');
    expect(root.getAttribute('xmlns')).toBe(xmlns);
    expect(root.getAttribute('xmlns:adlcp')).toBe(adlcp);
    expect(root.getAttribute('xsi:schemaLocation')).toContain(`${xmlns} `);
    expect(root.getAttribute('identifier')).toMatch(/^[A-Za-z_][\w.-]*$/);
    expect([...root.children].map(({ tagName }) => tagName)).toEqual([
      'metadata',
      'organizations',
      'resources',
    ]);
    expect(document.querySelector('metadata > schema')!.textContent).toBe('ADL SCORM');
    expect(document.querySelector('metadata > schemaversion')!.textContent).toBe(edition);
    const organizations = document.querySelector('organizations')!;
    const organization = document.querySelector('organization')!;
    expect(organizations.getAttribute('default')).toBe(organization.getAttribute('identifier'));
    expect(organization.children[0]!.tagName).toBe('title');
    const items = document.querySelectorAll('item');
    const resources = document.querySelectorAll('resource');
    expect([items.length, resources.length]).toEqual([1, 1]);
    expect(items[0]!.getAttribute('identifierref')).toBe(resources[0]!.getAttribute('identifier'));
    expect(resources[0]!.getAttribute('type')).toBe('webcontent');
    expect(resources[0]!.getAttribute(type)).toBe('sco');
    expect(resources[0]!.getAttribute('href')).toBe('index.html');
    const listed = [...document.querySelectorAll('file')].map((file) => file.getAttribute('href')!);
    expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
    expect(files['imsmanifest.xml']).not.toMatch(/mastery|minNormalizedMeasure/i);
  });

  it('says what it is, in its language, and asks for nothing from elsewhere', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const text = (await filesOf(version, someAssignment, lang))['index.html']!;
      const { document } = parseHTML(text);
      expect(document.documentElement.lang).toBe(lang === 'zh' ? 'zh-CN' : 'en');
      expect(document.title).toBe(someAssignment.title);
      const addresses = [...document.querySelectorAll('[src], [href]')].map(
        (node) => node.getAttribute('src') ?? node.getAttribute('href')!,
      );
      expect(addresses).toEqual(['_exercises/scorm.js']);
      const policy = document.querySelector('meta[http-equiv]')!.getAttribute('content')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
    }
  });

  it('holds whatever a title and a note hold, as text', async () => {
    const { document: usual } = parseHTML((await filesOf(version))['index.html']!);
    const plain = usual.body.querySelectorAll('*').length;
    for (const text of [
      ...payloads,
      ']]>',
      '</script><script>alert(1)</script>',
      '<!--',
      '\u0000\u0007',
      '‮',
    ]) {
      const assignment = { ...someAssignment, title: text.slice(0, 200), note: text.slice(0, 2000) };
      const files = await filesOf(version, assignment);
      const { document } = parseHTML(files['index.html']!);
      // What a reader of HTML makes of it is the title, and the scripts are the two of every package.
      expect(document.querySelectorAll('script')).toHaveLength(2);
      expect(document.body.querySelectorAll('*').length).toBe(plain);
      const data = document.querySelector('#assignment')!.textContent;
      const opened = openAssignment(data);
      expect(opened).toEqual({ is: 'assignment', assignment });
      // No character that XML 1.0 has no place for.
      expect(files['imsmanifest.xml']).not.toMatch(
        /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u,
      );
      expect(xmlOf(files['imsmanifest.xml']!).querySelectorAll('*').length).toBe(
        xmlOf((await filesOf(version))['imsmanifest.xml']!).querySelectorAll('*').length,
      );
    }
  });
});

describe('the files of the player', () => {
  it('are all that an entry can come to need', () => {
    expect(playerFiles(manifest, 'src/exercises/scorm.ts').files).toEqual([
      '_exercises/room.css',
      '_exercises/room.js',
      '_exercises/scorm.js',
    ]);
    expect(() => playerFiles(manifest, 'src/exercises/none.ts')).toThrow(/Build the site again/);
    expect(() => playerFiles(manifest, 'constructor')).toThrow(/expected constructor/);
  });
});
