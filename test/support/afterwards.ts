import { saveAnswer } from '../../src/community/gatherings/answers.ts';
import type { Answer, Gathering } from '../../src/community/gatherings/gathering.ts';
import type { Actor } from './actor.ts';
import type { TestCommunity } from './community.ts';
import { planned } from './gatherings.ts';

type First = 'alix' | 'noe' | 'ines' | 'sacha' | 'lina' | 'hugo' | 'camille' | 'driss' | 'paul' | 'mona';

/** What some answered to a gathering, as if they had pressed its buttons. */
export async function answered(
  community: TestCommunity,
  gathering: Gathering,
  answers: Partial<Record<First, Answer>>,
): Promise<void> {
  await community.app.transact(async ({ tx }) => {
    let line = 0;
    for (const [first, answer] of Object.entries(answers)) {
      line += 1;
      await saveAnswer(tx, gathering.id, { memberId: community[first as First].id, answer, position: line });
    }
  });
}

/** A workshop on Thursday 17 March, 16:00 to 17:30, announced; all six EIG say yes unless told. */
export async function workshop(
  community: TestCommunity,
  answers: Partial<Record<First, Answer>> = {
    alix: 'yes',
    noe: 'yes',
    ines: 'yes',
    sacha: 'yes',
    lina: 'yes',
    hugo: 'yes',
  },
): Promise<Gathering> {
  const gathering = await planned(community, {
    format: 'atelier',
    starts: '2022-03-17T16:00',
    title: 'Sobriété numérique',
    state: 'announced',
  });
  await answered(community, gathering, answers);
  return gathering;
}

/** Gives feedback by the button of her thank-you. */
export async function saysHowItWas(
  actor: Actor,
  values: { useful: string; keep?: string; apply?: string | null; better?: string | null },
  button = 'Donner mon retour',
): Promise<void> {
  await actor.presses(button);
  await actor.fills({ apply: null, better: null, ...values });
}
