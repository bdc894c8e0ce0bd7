/** Words of packages: of the page a platform opens, and of what is said about the platform. */
import type { Lang } from '@engine/derivation/speak.ts';

interface Words {
  readonly untitled: string;
  /** Between what is asked for and what it is. */
  readonly is: string;
  readonly opening: string;
  readonly notOpening: string;
  readonly noScript: string;
  /** What stands in the package is no assignment, or none of this player's. */
  readonly damaged: string;
  readonly failed: string;
  readonly looking: string;
  readonly noPlatform: string;
  readonly refused: string;
  readonly unreadable: string;
  readonly newer: string;
  readonly otherAssignment: string;
  readonly tooLong: string;
  readonly notKept: string;
  readonly keptAgain: string;
  readonly review: string;
}

export const packageWords: Readonly<Record<Lang, Words>> = {
  zh: {
    untitled: '练习',
    is: '：',
    opening: '正在打开……',
    notOpening: '一直停在这里，是因为这个页面要由教学平台打开，不能直接从文件夹里打开。',
    noScript: '做题需要JavaScript。请在浏览器里打开它，再载入这一页。',
    damaged: '这个包里的作业不完整，打不开。请老师重新导出一份。',
    failed: '这一页没有载入完整。请刷新再试；还是这样，请告诉老师。',
    looking: '正在等教学平台……',
    noPlatform:
      '没有找到教学平台：答案只留在这个浏览器里，成绩不会自动送到哪里。题照样能做，做完会得到一个作业文件，请把它交给老师。',
    refused:
      '教学平台没有接受这次打开：答案只留在这个浏览器里，成绩不会送到平台。可以关掉再从平台打开一次；题照样能做，做完会得到一个作业文件，请把它交给老师。',
    unreadable: '平台上次保存的答案已经损坏，读不出来，只能从头做起。',
    newer: '平台上的答案是用更新的版本做的，这里读不出来。请老师换上新的包；在此之前做的，不会送到平台。',
    otherAssignment: '平台上的答案属于另一份作业，这里不动它。这一份做的，不会送到平台；请保存作业文件交上。',
    tooLong: '答案太多，平台存不下全部。成绩照样送到；请另外保存作业文件，关掉这一页之前再存一次。',
    notKept: '平台刚才没有保存成功，还在重试。现在请不要关掉这一页；也可以先保存作业文件。',
    keptAgain: '平台已经保存好了。',
    review: '平台以回顾的方式打开了这份作业，改动不会保存。',
  },
  en: {
    untitled: 'Exercises',
    is: ': ',
    opening: 'Opening…',
    notOpening:
      'If it stays like this: the page has to be opened by a learning platform. It does not work from a folder.',
    noScript: 'The exercises need JavaScript. Turn it on in your browser, then load this page again.',
    damaged:
      'The assignment in this package is not whole and cannot be opened. Ask your teacher to export it again.',
    failed: 'This page did not load completely. Reload it; if that does not help, tell your teacher.',
    looking: 'Waiting for the learning platform…',
    noPlatform:
      'No learning platform was found. Your answers are kept in this browser only, and the score goes nowhere by itself. The exercises work all the same: at the end you get a hand-in file to give to your teacher.',
    refused:
      'The learning platform did not accept this start. Your answers are kept in this browser only, and the score does not reach the platform. You can close this and open it from the platform once more. The exercises work all the same: at the end you get a hand-in file to give to your teacher.',
    unreadable:
      'The answers the platform kept from last time are damaged and cannot be read. You start from the beginning.',
    newer:
      'The answers on the platform were made with a newer version and cannot be read here. Ask your teacher for a new package. What you do before that is not sent to the platform.',
    otherAssignment:
      'The answers on the platform belong to another assignment and are left alone. What you do here is not sent to the platform; save the hand-in file and hand that in.',
    tooLong:
      'There are more answers than the platform can keep. Your score arrives all the same. Save the hand-in file as well, and once more before you close this page.',
    notKept:
      'The platform did not save just now; it is being tried again. Do not close this page yet, or save the hand-in file first.',
    keptAgain: 'The platform has saved it.',
    review: 'The platform opened this assignment for review. Changes are not saved.',
  },
};
