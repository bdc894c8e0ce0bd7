// What a learning platform makes of a package: scorm-again plays the platform, and the browser is killed again and again.
import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { assignmentText } from '../../components/exercise/assignment-link.ts';
import { keptWork } from '../../components/exercise/package/kept-work.ts';
import type { BundleManifest } from '../../components/exercise/package/player-files.ts';
import { scormFiles, zipped } from '../../components/exercise/package/scorm-files.ts';
import { percent } from '../../components/exercise/package/scorm-keeper.ts';
import { scormVersions, type ScormVersion } from '../../components/exercise/package/scorm-version.ts';
import { Sheet } from '../../components/exercise/do/sheet.ts';
import { submissionOf, type Work } from '../../components/exercise/do/work.ts';
import type { Assignment } from '../../engine/exercise/assignment.ts';
import { gradeSubmission, receiptOf } from '../../engine/exercise/submission.ts';
import { generatorOf, integer } from '../../engine/random.ts';
import { answer } from '../../scripts/package.ts';
import { right } from '../oracles/right-answer.ts';
import { someAssignment } from '../support/hand-in.ts';
import { LearningPlatform } from '../support/learning-platform.ts';
import { OwnBrowser } from '../support/own-browser.ts';
import { payloads } from '../support/payloads.ts';
import { dist } from '../support/site.ts';

const student = { number: '2026001', name: '李雷' };

/** Unpacked from the bytes a teacher uploads. */
async function packed(
  version: ScormVersion,
  assignment: Assignment,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const read = (path: string): Uint8Array => readFileSync(join(dist, path));
  const manifest = JSON.parse(new TextDecoder().decode(read('_exercises/manifest.json'))) as BundleManifest;
  return unzipSync(zipped(await scormFiles(assignment, 'zh', version, manifest, async (path) => read(path))));
}

/** Twelve exercises of five boxes: sixty answers. */
const long: Assignment = {
  ...someAssignment,
  items: [
    { template: 'backprop-output-weight', version: 1, variants: 6, points: 5 },
    { template: 'backprop-hidden-weight', version: 1, variants: 6, points: 5 },
  ],
};
const sheet = new Sheet(long, student.number);

/** What is answered, press by press: every third exercise wrongly before it is answered rightly. */
const presses = sheet.tasks.flatMap((task, at) => {
  const answers = right(task.template, sheet.drawn(task));
  const [first] = Object.keys(answers);
  const wrong = { ...answers, [first!]: '7.1234' };
  return (at % 3 === 0 ? [wrong, answers] : [answers]).map((given) => ({ at, answers: given }));
});

/** What is there in the end. */
const wanted = Object.fromEntries(
  sheet.tasks.map(({ key }, at) => [
    key,
    presses.filter((press) => press.at === at).map(({ answers }) => answers),
  ]),
);

interface Typing {
  readonly presses: typeof presses;
  readonly from: number;
}

/** Runs in the platform's page: answers as a quick student does, telling the server before each press. */
async function answerAll({ presses, from }: Typing): Promise<void> {
  const inside = document.querySelector('iframe')!.contentDocument!;
  const moment = (): Promise<void> => new Promise((done) => setTimeout(done, 25));
  for (const [n, { at, answers }] of presses.entries()) {
    if (n < from) continue;
    inside.querySelectorAll<HTMLElement>('.do-list button')[at]!.click();
    await moment();
    for (const [id, answer] of Object.entries(answers)) {
      const box = inside.querySelector<HTMLInputElement>(`.do-task input[data-box="${id}"]`)!;
      box.value = answer;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await moment();
    await fetch('/pressed', { method: 'POST', body: String(n + 1) });
    inside.querySelector<HTMLElement>('.do-task [data-do="check"]')!.click();
    await moment();
  }
}

/** Runs in the platform's page: whether the exercises are there; begins the work where it has not begun. */
function ready(): boolean {
  const inside = document.querySelector('iframe')?.contentDocument;
  inside?.querySelector<HTMLElement>('.do-form [type="submit"]')?.click();
  return (inside?.querySelector('.do-task') ?? null) !== null;
}

/** Runs in the platform's page: hands in. @returns the receipt */
async function handIn(): Promise<string> {
  const inside = document.querySelector('iframe')!.contentDocument!;
  inside.querySelector<HTMLElement>('.do-tasks > .do-row > :last-child')!.click();
  for (let n = 0; n < 200; n++) {
    inside.querySelector<HTMLElement>('.do-hand-in [type="submit"]')?.click();
    const receipt = inside.querySelector('.do-receipt .do-code')?.textContent;
    if (receipt) return receipt;
    await new Promise((done) => setTimeout(done, 25));
  }
  return '';
}

const triesIn = (work: Work): number =>
  Object.values(work.tries).reduce((sum, { length }) => sum + length, 0);

const suspendData = 'cmi.suspend_data';
const raw = { '1.2': 'cmi.core.score.raw', '2004': 'cmi.score.raw' } as const;
const status = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.completion_status' } as const;
/** As in the budget of SCORM 1.2, which the library does not watch over. */
const mostKept = 3900;

for (const version of scormVersions) {
  test(`SCORM ${version}: the browser is killed at any moment, and at most one answer is lost`, async () => {
    // A browser is begun four times, which takes its time where others are at work.
    test.setTimeout(120_000);
    const platform = new LearningPlatform(version, await packed(version, long), student);
    const address = await platform.open();
    const g = generatorOf(`killed ${version}`);
    const kept = (): Work => keptWork(platform.kept[suspendData]!, sheet, student);
    const scored = (work: Work): string => {
      const { earned, possible } = gradeSubmission(submissionOf(work));
      return percent(earned, possible);
    };
    let from = 0;
    let receipt = '';
    for (const kill of [true, true, true, false]) {
      const browser = new OwnBrowser(process.env['CHROMIUM_PATH']!, []);
      try {
        await browser.open(address);
        // While the page is on its way there is nothing to ask.
        const isReady = () => browser.evaluate(ready, 0).catch(() => false);
        await expect.poll(isReady, { intervals: [50] }).toBe(true);
        const done = browser.evaluate(answerAll, { presses, from });
        if (kill) {
          const [more, after] = [1 + integer(g, 4), integer(g, 120)];
          await expect.poll(() => platform.pressed, { intervals: [5] }).toBeGreaterThanOrEqual(from + more);
          await new Promise((moment) => setTimeout(moment, after));
        } else {
          await done;
          receipt = await browser.evaluate(handIn, 0);
        }
      } finally {
        await browser.close();
      }
      const work = kept();
      from = triesIn(work);
      expect(platform.pressed - from).toBeLessThanOrEqual(1);
      expect(platform.kept[raw[version]]).toBe(scored(work));
      expect(platform.kept[status[version]]).toBe(kill ? 'incomplete' : 'completed');
      expect(platform.kept[suspendData]!.length).toBeLessThanOrEqual(mostKept);
    }
    // Every answer is there, whatever was lost was asked for again, and the receipt is that of what the platform keeps.
    const work = kept();
    expect(work.tries).toEqual(wanted);
    expect(receipt).toBe(receiptOf(submissionOf(work)));
    expect(platform.complaints).toEqual([]);
    platform.close();
  });
}

test('a package without a platform says so and works, and texts of strangers stay texts', async ({
  page,
}) => {
  const title = `${payloads[2]} ]]> "a" 'b' & \u0007`;
  const assignment = { ...someAssignment, title, note: payloads.join('\n').slice(0, 2000) };
  const files = await packed('1.2', assignment);
  const platform = new LearningPlatform('1.2', files, student);
  const address = await platform.open();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(request.url());
  });
  await page.goto(`${address}package/index.html`);
  await expect(page.locator('[data-notice="noPlatform"]')).not.toBeEmpty();
  await expect(page.locator('#do-title')).toContainText(title.replace('\u0007', '⟨U+0007⟩'));
  await page.locator('.do-form input').fill(student.number);
  await page.locator('.do-form [type="submit"]').click();
  await expect(page.locator('.do-task input[data-box]').first()).toBeEditable();
  expect(faults).toEqual([]);

  // A strict reader of XML finds no fault in what was made of the same assignment.
  const folder = mkdtempSync(join(tmpdir(), 'tuidao-xml-'));
  const [file, out] = [join(folder, 'a.json'), join(folder, 'a.xml')];
  writeFileSync(file, assignmentText(assignment));
  expect(await answer([file, '--moodle', '--variants', '2', '--out', out])).toMatchObject({ code: 0 });
  const manifests = [files, await packed('2004', assignment)].map((made) => made['imsmanifest.xml']!);
  const texts = [...manifests, readFileSync(out)].map((bytes) => new TextDecoder().decode(bytes));
  rmSync(folder, { recursive: true });
  await page.goto('about:blank');
  const found = await page.evaluate(
    (all) =>
      all.map((text) => {
        const document = new DOMParser().parseFromString(text, 'application/xml');
        return document.querySelector('parsererror')?.textContent ?? document.documentElement.tagName;
      }),
    texts,
  );
  expect(found).toEqual(['manifest', 'manifest', 'quiz']);
  platform.close();
});
