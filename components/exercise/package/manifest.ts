/**
 * What a learning platform reads of a package: one piece, begun by `index.html`, and every file it needs.
 *
 * No mark for passing is asked for: how much is enough is the instructor's to say, on the platform.
 */
import type { ScormVersion } from './scorm-version.ts';
import { escapeXml } from './xml.ts';

interface Manifest {
  readonly version: ScormVersion;
  /** Of the assignment: letters and digits. */
  readonly id: string;
  readonly title: string;
  /** Every file, `index.html` first, by its address from the package's root. */
  readonly files: readonly string[];
}

const instance = 'http://www.w3.org/2001/XMLSchema-instance';

/** Names of the vocabularies, where their definitions lie, and what differs besides (SCORM 1.2 CAM 2.3; SCORM 2004 3rd Edition CAM 3.4). */
const standards: Readonly<
  Record<
    ScormVersion,
    {
      readonly spaces: Readonly<Record<string, string>>;
      readonly schemas: Readonly<Record<string, string>>;
      readonly edition: string;
      readonly type: string;
      readonly ofItem: string;
      readonly ofCourse: string;
    }
  >
> = {
  '1.2': {
    spaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    schemas: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
    edition: '1.2',
    type: 'adlcp:scormtype',
    ofItem: '',
    ofCourse: '',
  },
  '2004': {
    spaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
      'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    schemas: {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
    },
    edition: '2004 3rd Edition',
    type: 'adlcp:scormType',
    // Whether it is complete and how well it was done the package says itself; having been opened means neither.
    ofItem: `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
    ofCourse: `
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>`,
  },
};

export function imsManifest({ version, id, title, files }: Manifest): string {
  const { spaces, schemas, edition, type, ofItem, ofCourse } = standards[version];
  const names = Object.entries({ ...spaces, 'xmlns:xsi': instance });
  const places = Object.entries(schemas).map((pair) => pair.join(' '));
  const named = escapeXml(title);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="tuidao-${id}" version="1.0"
${names.map(([name, space]) => `  ${name}="${space}"`).join('\n')}
  xsi:schemaLocation="${places.join(' ')}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${edition}</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${named}</title>
      <item identifier="exercises" identifierref="player" isvisible="true">
        <title>${named}</title>${ofItem}
      </item>${ofCourse}
    </organization>
  </organizations>
  <resources>
    <resource identifier="player" type="webcontent" ${type}="sco" href="${escapeXml(files[0]!)}">
${files.map((file) => `      <file href="${escapeXml(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
