import type { Answer } from '../../chat/answer.ts';

type Submission = { answer: Promise<Answer>; delivered: boolean };

export type Deduplication = {
  /**
   * Makes the submission of a modal idempotent: whoever clicks twice, or whose click Slack delivers again, is
   * given the answer to the first. A form that was sent back can be sent again.
   */
  once(viewId: string, clickId: string, handIn: () => Promise<Answer>): Submission;
};

const REMEMBERED = 2_000;

export function createDeduplication(): Deduplication {
  const byClick = new Map<string, Submission>();
  const byView = new Map<string, Submission>();

  function remember(kept: Map<string, Submission>, key: string, submission: Submission) {
    kept.set(key, submission);
    if (kept.size > REMEMBERED) kept.delete(kept.keys().next().value ?? '');
  }

  return {
    once(viewId, clickId, handIn) {
      const before = byClick.get(clickId) ?? byView.get(viewId);
      if (before !== undefined) return before;
      const submission: Submission = { answer: handIn(), delivered: false };
      remember(byClick, clickId, submission);
      remember(byView, viewId, submission);
      const reopen = () => {
        if (byView.get(viewId) === submission) byView.delete(viewId);
      };
      void submission.answer.then((answer) => {
        if (answer.kind === 'rejectForm' || answer.kind === 'openForm') reopen();
      }, reopen);
      return submission;
    },
  };
}
