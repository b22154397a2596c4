import { type Answer, nothing, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { Incoming } from '../../../chat/incoming.ts';
import { storable } from '../../../chat/message.ts';
import type { Database, Tx } from '../../../engine/database.ts';
import type { Log } from '../../../engine/log.ts';
import type { Keeps, Person, PlatformHost } from '../../../engine/platform.ts';
import type { EventId } from '../../../engine/unsigned/unsigned.ts';
import { rememberedByIdentity } from '../../members/accounts/remembered.ts';
import { type Member, mayCall } from '../../members/member.ts';
import type { ActorContext, AppContext, Feature, UnitOfWork } from '../feature.ts';
import { backIntoWhole, outOfWhole } from '../messages/gathered.ts';
import { answerWithLabel } from '../messages/kind-labels.ts';
import { answerInEnglishNames, type EnglishNames } from './command-names.ts';
import { findCommand, HOME_COMMAND } from './commands.ts';
import { introduce } from './introduce.ts';
import { dispatcherWords } from './locales.ts';
import { forgetProcessed, isProcessed } from './processed-events.ts';
import { apology, explanation, inZone, type Why, whisperWords } from './replies.ts';

type Options = {
  context: AppContext;
  database: Database;
  features: readonly Feature[];
  /** Makes the unit of work of one instant and one transaction. */
  unitOfWork(tx: Tx, now: number): Promise<UnitOfWork>;
  /** What a member is shown in a feature of what is kept of promotions that are over; all of it, left out. */
  seenBy?(context: ActorContext, feature: string): Promise<ActorContext>;
  /** Asks the platform who an account is that may not act, and whether it vouches for her address. */
  personOf(platform: string, user: string): Promise<{ person: Person; vouched: boolean } | null>;
  /** The English names of commands that a chat takes after a slash. */
  englishOn(platform: string): EnglishNames;
  observed?(kind: string, name: string, outcome: string, seconds: number): void;
};

/** What became of a call: the answer, and a word for the metrics. */
type Result = {
  answer: Answer;
  outcome: 'answered' | 'repeated' | 'refused' | 'gone' | 'stranger' | 'failed';
  /** What it is about, as a message's kind says it. */
  about?: string;
};

/** Rolls a transaction back, and carries the answer out of it. */
class RolledBack extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super('rolled back: nothing of this call is saved');
    this.result = result;
  }
}

const always: Keeps = () => true;

/**
 * The name under which a call is counted: a feature's or a command's, never anything that a person typed, nor
 * the handler's own, which may tell how she answered.
 */
function nameOf(incoming: Incoming): string {
  if (incoming.kind === 'press') return featureOf(incoming.press);
  if (incoming.kind === 'submit' || incoming.kind === 'cancel') return featureOf(incoming.form);
  return incoming.kind === 'command' ? incoming.command : '';
}

const eventOf = ({ from: { platform }, id }: Incoming): EventId => ({ platform, id });

const featureOf = (handler: string): string => handler.split('/')[0] ?? '';

/**
 * The dispatcher: identifies who acts, authorises and deduplicates what arrived (it is idempotent: a
 * redelivered event changes nothing), and hands it to the handler of its feature, all in one transaction. The
 * answer is returned after the commit. Never throws.
 */
export function createDispatcher(options: Options): PlatformHost['receive'] {
  const { context, database, features, seenBy = async (seen: ActorContext) => seen } = options;
  const presses = new Map(features.flatMap((feature) => Object.entries(feature.presses ?? {})));
  const forms = new Map(features.flatMap((feature) => Object.entries(feature.forms ?? {})));
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const featureOfCommand = new Map(
    features.flatMap(({ id, commands = [] }) => commands.map((command) => [command, id] as const)),
  );

  const memberOf = rememberedByIdentity(database);

  async function identify(tx: Tx, incoming: Incoming): Promise<Member | null> {
    const { platform, user } = incoming.from;
    const member = await memberOf(tx, platform, user);
    return member?.active ? member : null;
  }

  async function route(context: ActorContext, incoming: Incoming): Promise<Result> {
    const words = dispatcherWords[context.member.locale];
    const answered = async (answer: Promise<Answer>, about?: string): Promise<Result> => ({
      answer: await answer,
      outcome: 'answered',
      ...(about === undefined ? {} : { about }),
    });
    const refused = (): Result => ({ answer: whisperWords(words.notAllowed), outcome: 'refused' });
    const gone = (): Result => ({ answer: whisperWords(words.gone), outcome: 'gone' });
    switch (incoming.kind) {
      case 'command':
      case 'direct-message': {
        const found = findCommand(
          {
            commands,
            presses,
            todayOn: context.calendar.localDate(context.now),
            english: takenBy(incoming),
          },
          incoming,
          context.member,
        );
        if ('message' in found) return { answer: whisper(found.message), outcome: 'answered' };
        if (!mayCall(context.member, found.command.who)) return refused();
        return answered(
          found.command.handle({
            ...(await seenBy(context, featureOfCommand.get(found.command) ?? '')),
            args: found.args,
          }),
          found.command.command === HOME_COMMAND ? undefined : featureOfCommand.get(found.command),
        );
      }
      case 'press': {
        const press = presses.get(incoming.press);
        if (!press) return gone();
        if (!mayCall(context.member, press.who)) return refused();
        return answered(
          press.handle({
            ...(await seenBy(context, featureOf(incoming.press))),
            ...{ ref: incoming.ref, value: incoming.value, event: eventOf(incoming) },
          }),
          incoming.press,
        );
      }
      case 'submit': {
        const form = forms.get(incoming.form);
        if (!form) return gone();
        if (!mayCall(context.member, form.who)) return refused();
        const read = form.form.read(incoming.values, context);
        if ('errors' in read) return { answer: rejectForm(read.errors), outcome: 'answered' };
        return answered(
          form.handle({
            ...(await seenBy(context, featureOf(incoming.form))),
            ...{ ref: incoming.ref, values: read.values, event: eventOf(incoming) },
          }),
          incoming.form,
        );
      }
      case 'cancel': {
        const form = forms.get(incoming.form);
        if (!form?.cancel || !mayCall(context.member, form.who)) return answered(Promise.resolve(nothing));
        const seen = await seenBy(context, featureOf(incoming.form));
        return answered(form.cancel({ ...seen, ref: incoming.ref }));
      }
      case 'home-opened': {
        const blocks = await context.contributions.home(await seenBy(context, 'welcome'));
        return { answer: replace(storable({ summary: 'Magellan', blocks })), outcome: 'answered' };
      }
      case 'joined': {
        for (const feature of features) {
          const answer = await feature.joined?.(await seenBy(context, feature.id));
          if (answer && answer.kind !== 'nothing') return { answer, outcome: 'answered' };
        }
        return { answer: nothing, outcome: 'answered' };
      }
    }
  }

  const takenBy = ({ from }: Incoming): EnglishNames => options.englishOn(from.platform);

  /** The same, of what was done in one part of a gathered message. */
  async function answerWhole(context: ActorContext, incoming: Incoming): Promise<Result> {
    const { member } = context;
    const found = await outOfWhole(context, incoming, member);
    if (found === 'gone')
      return { answer: whisperWords(dispatcherWords[member.locale].gone), outcome: 'gone' };
    const routed = await route(context, found.incoming);
    const labelled =
      routed.about === undefined
        ? routed.answer
        : answerWithLabel(routed.answer, routed.about, member.locale);
    const answer = inZone(labelled, member, context);
    const whole = found.part ? await backIntoWhole(context, answer, found.part, member) : answer;
    return {
      ...routed,
      answer: member.locale === 'en' ? answerInEnglishNames(whole, takenBy(incoming)) : whole,
    };
  }

  /** Everything in one transaction; null when the person is not linked yet. */
  async function answerMember(incoming: Incoming, keeps: Keeps): Promise<Result | null> {
    try {
      return await answerIn(incoming, keeps);
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      // That it came is kept: delivered again, it is not answered twice.
      const { platform } = incoming.from;
      const repeated = await database.transact((tx) => isProcessed(tx, incoming, context.clock.now()));
      context.log.debug(
        { event: 'call.dry-run', platform, kind: incoming.kind },
        'a call was looked at, and nothing of it kept',
      );
      return repeated ? { answer: nothing, outcome: 'repeated' } : error.result;
    }
  }

  const answerIn = (incoming: Incoming, keeps: Keeps): Promise<Result | null> =>
    database.transactTogether(async (tx) => {
      const member = await identify(tx, incoming);
      if (!member) return null;
      const now = context.clock.now();
      if (await isProcessed(tx, incoming, now)) return { answer: nothing, outcome: 'repeated' };
      const uow = await options.unitOfWork(tx, now);
      const before = await database.rowsChanged(tx);
      const result = await answerWhole({ ...uow, member }, incoming);
      // What was sent back to be mended may come again under the same id: it has changed nothing.
      if (result.answer.kind === 'rejectForm') await forgetProcessed(tx, eventOf(incoming));
      const changed = (await database.rowsChanged(tx)) > before;
      if (!keeps(result.answer, changed)) throw new RolledBack(result);
      return result;
    });

  async function answer(incoming: Incoming, keeps: Keeps): Promise<Result> {
    const known = await answerMember(incoming, keeps);
    if (known) return known;
    const linked = await introduce(options, incoming);
    if ('member' in linked)
      return (await answerMember(incoming, keeps)) ?? stranger(incoming, 'not-in-roster');
    return stranger(incoming, linked.refused);
  }

  const stranger = (incoming: Incoming, why: Why): Result => ({
    answer: explanation(incoming, why, context.programme.promotion.locale),
    outcome: 'stranger',
  });

  return async (incoming, keeps = always) => {
    const startedAt = performance.now();
    let result: Result;
    try {
      result = await answer(incoming, keeps);
    } catch (error) {
      logFailure(context.log, incoming, error);
      await forgetFailed(database, incoming);
      result = { answer: apology(incoming, context.programme.promotion.locale), outcome: 'failed' };
    }
    options.observed?.(
      incoming.kind,
      nameOf(incoming),
      result.outcome,
      (performance.now() - startedAt) / 1000,
    );
    return result.answer;
  };
}

/**
 * What failed after its commit was undone by another: it may come again under the same id. When even that cannot
 * be written, nothing was.
 */
async function forgetFailed(database: Database, incoming: Incoming): Promise<void> {
  try {
    await database.transact((tx) => forgetProcessed(tx, eventOf(incoming)));
  } catch {
    // It was logged already that the database takes nothing.
  }
}

function logFailure(log: Log, incoming: Incoming, error: unknown): void {
  log.error(
    { event: 'call.failed', kind: incoming.kind, name: nameOf(incoming), err: error },
    'a call failed; nothing of it was saved',
  );
}
