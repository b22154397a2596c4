import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { answerDialog, type DialogAnswer, dialogErrors } from '../answers/form.ts';
import { answerCommand, ask } from '../answers/index.ts';
import { pressed } from '../answers/press.ts';
import { ephemeral, whispered } from '../answers/whisper.ts';
import type { AdapterContext } from '../context.ts';
import { normaliseValues } from '../form-values.ts';
import { wordsIn } from '../locales.ts';
import { mattermostMarkdown } from '../markdown.ts';
import type { CallKind, Refusal } from '../options.ts';
import { cancelled, dialogId, readCommand, readDialog, readPress, submitted } from '../receive.ts';
import { id as userId } from '../wire.ts';
import { createCallers } from './callers.ts';

/** A form of five long paragraphs, in the form that takes most room. */
const BODY_LIMIT = '256kb';

/** What Mattermost calls: slash commands, presses and choices, dialogs. Every answer is JSON, with status 200. */
export function callRoutes(adapter: AdapterContext): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const asCommandAnswer = (words: string) => ephemeral(adapter.author, words);
  const json = express.json({ limit: BODY_LIMIT });

  router.post(
    '/commands',
    fromServer(adapter, 'command'),
    express.urlencoded({ extended: false, limit: BODY_LIMIT }),
    async (request, response) => {
      const read = await readCommand(adapter, request.body, request.get('authorization'));
      if ('refused' in read) return refuse('command', read.refused, request, response, asCommandAnswer);
      const { interaction, incoming } = read;
      response.json(await answerCommand(adapter, interaction, await ask(adapter, incoming), incoming));
    },
  );

  router.post('/actions', fromServer(adapter, 'action'), json, async (request, response) => {
    const read = await readPress(adapter, request.body);
    if ('refused' in read) return refuse('action', read.refused, request, response, whispered);
    const { interaction, incoming, whole } = read;
    // A signed direct context tells which channel is hers, without asking the server.
    if (whole.person !== '' && whole.place === 'post') adapter.learnDirect(whole.person, whole.channel);
    response.json(await pressed(adapter, interaction, incoming));
  });

  router.post('/dialogs', fromServer(adapter, 'dialog'), json, async (request, response) => {
    const read = readDialog(adapter, request.body);
    if ('refused' in read) return refuse('dialog', read.refused, request, response, refusedDialog);
    // The application counts it once, in one transaction with what it does; here it is told to whoever sends it again.
    if (await adapter.host.received(dialogId(read.opened)).catch(() => false))
      return refuse('dialog', 'replayed', request, response, refusedDialog);
    response.json(await dialog(adapter, read));
  });

  /** Kindly: whoever calls may be an honest person with an old button. Nothing of what was sent is logged. */
  function refuse(
    call: CallKind,
    why: Refusal,
    request: Request,
    response: Response,
    asAnswer: (words: string) => object,
  ): void {
    adapter.host.log.warn({ event: 'call.refused', call, why }, 'a call was refused; nothing was changed');
    adapter.options.refused?.(call, why);
    const user = userId.safeParse((request.body as { user_id?: unknown } | undefined)?.user_id);
    const locale = user.success ? adapter.localeOf(user.data) : adapter.options.locale;
    response.json(asAnswer(mattermostMarkdown(wordsIn(locale).refused[why])));
  }
  return router;
}

/** Whoever is not the server is turned away before anything of hers is read. */
function fromServer({ options, host }: AdapterContext, call: CallKind): RequestHandler {
  if (!options.from) return (_request, _response, next) => next();
  const isServer = createCallers(options.from);
  return (request, response, next) => {
    if (isServer(request)) return next();
    host.log.warn(
      { event: 'call.outside', call },
      'a call did not come from where MATTERMOST_FROM says; nothing of it was read',
    );
    options.refused?.(call, 'address');
    response.status(403).set('Connection', 'close').json({ error: 'forbidden' });
  };
}

const refusedDialog = (words: string): DialogAnswer => ({ error: words });

type Read = Exclude<ReturnType<typeof readDialog>, { refused: Refusal }>;

async function dialog(
  adapter: AdapterContext,
  { interaction, opened, submission }: Read,
): Promise<DialogAnswer> {
  const { clock, timeZone, typed } = adapter.options;
  if (submission === null) {
    const answer = await adapter.host.receive(cancelled(opened));
    return answerDialog(adapter, interaction, answer);
  }
  const now = { at: clock.now(), timeZone, typed };
  const read = normaliseValues(opened, submission, now, adapter.localeOf(interaction.person));
  if ('errors' in read) return dialogErrors(read.errors);
  const answer = await adapter.host.receive(submitted(opened, read.values));
  return answerDialog(adapter, interaction, answer);
}
