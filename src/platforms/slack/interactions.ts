import type { Answer } from '../../chat/answer.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Message } from '../../chat/message.ts';
import type { Log } from '../../engine/log.ts';
import type { PlatformHost } from '../../engine/platform.ts';
import { type Answers, formOffered, logFailure, short } from './answers.ts';
import type { InteractionContext } from './context.ts';
import type { Conversations } from './conversations.ts';
import { createDeduplication } from './deduplication.ts';
import { errorsUnderInputs } from './forms.ts';
import type { HomeViews } from './home-view.ts';
import type { Identities } from './identity.ts';
import type { InFlight } from './in-flight.ts';
import { wordsFor } from './locales.ts';
import type { Modals } from './modals.ts';
import type { Wire } from './receive.ts';
import type { Ack } from './receivers/processing.ts';
import type { Respond } from './responses.ts';
import { hasFiles } from './uploads.ts';

type Parts = {
  host: Pick<PlatformHost, 'receive' | 'personChanged'>;
  log: Log;
  answers: Answers;
  conversations: Conversations;
  homeViews: HomeViews;
  identities: Identities;
  modals: Modals;
  respond: Respond;
  promotionChannel: string;
  inFlight: InFlight;
};

type Call = Wire & { kind: 'call' | 'again' };

/** Slack gives three seconds to an acknowledgement: so much is left to answer a form with it. */
const FORM_WITHIN_MS = 2_300;

/** What arrived, and how to acknowledge it. An event is acknowledged by its receiver, when this has resolved. */
export type Interact = (wire: Wire, ack: Ack) => Promise<void>;

/** Hands over what arrives, acknowledges it in time, and gives the answer. */
export function createInteractions(parts: Parts): Interact {
  const { host, log, answers, homeViews, identities, modals, respond, inFlight } = parts;
  const deduplication = createDeduplication();

  const refreshed = (user: string) =>
    homeViews.refresh(user).catch((error: unknown) => logFailure(log, error));

  /** What follows once something is on disk: Slack need not wait for it. */
  function afterwards(work: () => Promise<unknown>): void {
    void inFlight.track(work().catch((error: unknown) => logFailure(log, error)));
  }

  async function give({ incoming, interaction }: Call, answer: Answer): Promise<void> {
    if (answer.kind === 'openForm' && interaction.trigger === null && incoming.kind === 'direct-message') {
      const offer = formOffered(incoming.text, identities.localeOf(interaction.user));
      await answers(interaction, { kind: 'whisper', message: offer });
    } else await answers(interaction, answer);
    await refreshed(interaction.user);
  }

  /** A command, a press or a cancellation: a trigger lives three seconds, so it is acknowledged at once. */
  async function call(wire: Call, ack: Ack): Promise<void> {
    await ack();
    if (wire.interaction.view?.kind === 'home') homeViews.settle(wire.interaction.user);
    await give(wire, await host.receive(wire.incoming));
  }

  /** A direct message: an event, on disk before Slack is told, and answered after that. */
  async function message(wire: Call): Promise<void> {
    const answer = await host.receive(wire.incoming);
    afterwards(() => give(wire, answer));
  }

  /** In a channel everybody reads: what is answered to one person is for her eyes only. */
  async function mention({ incoming, interaction }: Wire & { kind: 'mention' }): Promise<void> {
    const answer = await host.receive(incoming);
    const alone: Answer = 'message' in answer ? { kind: 'whisper', message: answer.message } : answer;
    afterwards(() => give({ kind: 'call', incoming, interaction }, alone));
  }

  async function submit(wire: Wire & { kind: 'submit' }, ack: Ack): Promise<void> {
    const { incoming, interaction, view } = wire;
    const submission = deduplication.once(view.id, view.click, () => host.receive(incoming));
    const answer = await within(FORM_WITHIN_MS, submission.answer);
    if (answer === null) {
      // What was typed stays there; sent again, it is given this same answer.
      const errors = errorsUnderInputs(
        { '': wordsFor(identities.localeOf(interaction.user)).slow },
        view.inputs,
      );
      return ack(errors === null ? undefined : { response_action: 'errors', errors });
    }
    const origin = originOf(wire);
    const { payload, left } = settled(wire, answer, origin);
    await ack(payload);
    if (submission.delivered) return;
    submission.delivered = answer.kind !== 'rejectForm';
    if (left !== null) await answers(origin ?? interaction, left);
    await refreshed(interaction.user);
  }

  /** From where the form was opened: as this process remembers it, else as the form itself does. */
  function originOf({ view, interaction }: Wire & { kind: 'submit' }): InteractionContext | null {
    const remembered = modals.originOf(view.id);
    if (remembered !== null) return { ...remembered, trigger: null };
    const { origin } = view.metadata;
    return origin === null
      ? null
      : {
          ...interaction,
          trigger: null,
          channel: origin.channel,
          thread: origin.thread ?? null,
          message: { ts: origin.message, ephemeral: false },
        };
  }

  /** What the acknowledgement of a submission says, and what is left to be given afterwards. */
  function settled(wire: Wire & { kind: 'submit' }, answer: Answer, origin: InteractionContext | null) {
    const { interaction, view } = wire;
    const clear = { response_action: 'clear' };
    const inWindow = (message: Message) => ({
      payload: { response_action: 'update', view: modals.messageView(message, interaction.user) },
      left: null,
    });
    switch (answer.kind) {
      case 'rejectForm': {
        const errors = errorsUnderInputs(answer.errors, view.inputs);
        if (errors !== null) return { payload: { response_action: 'errors', errors }, left: null };
        const words = Object.values(answer.errors).join(' ');
        const shown = {
          response_action: view.isLast ? 'update' : 'push',
          view: modals.messageView(short(words), interaction.user),
        };
        return { payload: shown, left: null };
      }
      case 'openForm':
        return {
          payload: { response_action: 'update', view: modals.formView(answer.form, origin ?? interaction) },
          left: null,
        };
      case 'whisper':
        // Without a place to whisper in, the modal that is open is where she looks.
        if (
          !hasFiles(answer.message) &&
          (origin === null || origin.view !== null || origin.responseUrl === null)
        )
          return inWindow(answer.message);
        return { payload: clear, left: answer };
      case 'replace':
        if (origin === null || origin.view?.kind === 'window') return inWindow(answer.message);
        return { payload: clear, left: answer };
      case 'say':
        return { payload: clear, left: answer };
      case 'nothing':
        return { payload: clear, left: null };
    }
  }

  async function person(wire: Wire & { kind: 'person' }): Promise<void> {
    const changed = identities.changed(wire.user);
    if (changed !== null) await host.personChanged(changed);
    if (wire.joined !== null) await welcome(wire.interaction, wire.joined);
  }

  async function entered(wire: Wire & { kind: 'entered' }): Promise<void> {
    // A failure leaves it unacknowledged: Slack delivers it again.
    if (await parts.conversations.isNamed(wire.channel, parts.promotionChannel))
      await welcome(wire.interaction, wire.incoming);
  }

  async function welcome(interaction: InteractionContext, joined: Incoming): Promise<void> {
    const answer = await host.receive(joined);
    afterwards(() => answers(interaction, asDirectMessage(answer)));
  }

  return async (wire, ack) => {
    switch (wire.kind) {
      case 'call':
        return wire.incoming.kind === 'direct-message' ? message(wire) : call(wire, ack);
      case 'again':
        await call(wire, ack);
        // The offer has served: it goes, so that the conversation stays readable.
        if (wire.interaction.responseUrl !== null)
          await respond(wire.interaction.responseUrl, { delete_original: true });
        return;
      case 'submit':
        return submit(wire, ack);
      case 'person':
        return person(wire);
      case 'entered':
        return entered(wire);
      case 'mention':
        return mention(wire);
      case 'invited':
        return parts.conversations.lookAgain();
      case 'home': {
        const asked = await host.receive(wire.incoming);
        return afterwards(() => homeViews.open(wire.incoming.from.user, async () => asked));
      }
      case 'uninstalled':
        return log.error(
          { event: 'slack.uninstalled', cause: wire.event },
          'the app was removed from the workspace, or its tokens revoked: nothing can be sent until it is installed again',
        );
      case 'quiet':
        return;
    }
  };
}

/** Whoever has just arrived looks at no conversation yet: a whisper would be gone before she comes. */
const asDirectMessage = (answer: Answer): Answer =>
  (answer.kind === 'whisper' || answer.kind === 'replace') && answer.message.storable
    ? { kind: 'say', message: answer.message }
    : answer;

/** What a promise gives within so many milliseconds, else null; a failure is the caller's. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
