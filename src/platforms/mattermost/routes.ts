import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { answerDialog, type DialogAnswer, dialogErrors } from './answer-form.ts';
import { answerCommand, ask } from './answers.ts';
import { createCallers } from './callers.ts';
import type { Desk } from './context.ts';
import { normaliseValues } from './form-values.ts';
import { wordsIn } from './locales.ts';
import type { CallKind, Refusal } from './options.ts';
import { pressed } from './press.ts';
import { cancelled, dialogId, readCommand, readDialog, readPress, submitted } from './receive.ts';
import { ephemeral, whispered } from './whisper.ts';
import { id as userId } from './wire.ts';

/** A form of five long paragraphs, in the form that takes most room. */
const BODY_LIMIT = '256kb';

/** What Mattermost calls: slash commands, presses and choices, dialogs. Every answer is JSON, with status 200. */
export function callRoutes(desk: Desk): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const json = express.json({ limit: BODY_LIMIT });

  router.post(
    '/commands',
    fromServer(desk, 'command'),
    express.urlencoded({ extended: false, limit: BODY_LIMIT }),
    async (request, response) => {
      const read = await readCommand(desk, request.body, request.get('authorization'));
      if ('refused' in read) return refuse('command', read.refused, request, response, ephemeral);
      const { scene, incoming } = read;
      response.json(await answerCommand(desk, scene, await ask(desk, incoming), incoming));
    },
  );

  router.post('/actions', fromServer(desk, 'action'), json, async (request, response) => {
    const read = await readPress(desk, request.body);
    if ('refused' in read) return refuse('action', read.refused, request, response, whispered);
    const { scene, incoming, whole } = read;
    // A signed direct context tells which channel is hers, without asking the server.
    if (whole.person !== '' && whole.place === 'post') desk.learnDirect(whole.person, whole.channel);
    response.json(await pressed(desk, scene, incoming));
  });

  router.post('/dialogs', fromServer(desk, 'dialog'), json, async (request, response) => {
    const read = readDialog(desk, request.body);
    if ('refused' in read) return refuse('dialog', read.refused, request, response, refusedDialog);
    // The house counts it once, in one transaction with what it does; here it is told to whoever sends it again.
    if (await desk.host.received(dialogId(read.opened)).catch(() => false))
      return refuse('dialog', 'replayed', request, response, refusedDialog);
    response.json(await dialog(desk, read));
  });

  /** Kindly: whoever calls may be an honest person with an old button. Nothing of what was sent is logged. */
  function refuse(
    call: CallKind,
    why: Refusal,
    request: Request,
    response: Response,
    asAnswer: (words: string) => object,
  ): void {
    desk.host.log.warn({ call, why }, 'a call was refused; nothing was changed');
    desk.options.refused?.(call, why);
    const user = userId.safeParse((request.body as { user_id?: unknown } | undefined)?.user_id);
    const locale = user.success ? desk.localeOf(user.data) : desk.options.locale;
    response.json(asAnswer(wordsIn(locale).refused[why]));
  }
  return router;
}

/** Whoever is not the server is turned away before anything of hers is read. */
function fromServer({ options, host }: Desk, call: CallKind): RequestHandler {
  if (!options.from) return (_request, _response, next) => next();
  const isServer = createCallers(options.from);
  return (request, response, next) => {
    if (isServer(request)) return next();
    host.log.warn({ call }, 'a call did not come from where MATTERMOST_FROM says; nothing of it was read');
    options.refused?.(call, 'address');
    response.status(403).set('Connection', 'close').json({ error: 'forbidden' });
  };
}

const refusedDialog = (words: string): DialogAnswer => ({ error: words });

type Read = Exclude<ReturnType<typeof readDialog>, { refused: Refusal }>;

async function dialog(desk: Desk, { scene, opened, submission }: Read): Promise<DialogAnswer> {
  const { clock, timeZone, typed } = desk.options;
  if (submission === null) {
    const answer = await desk.host.receive(cancelled(opened));
    return answerDialog(desk, scene, answer);
  }
  const now = { at: clock.now(), timeZone, typed };
  const read = normaliseValues(opened, submission, now, desk.localeOf(scene.person));
  if ('errors' in read) return dialogErrors(read.errors);
  const answer = await desk.host.receive(submitted(opened, read.values));
  return answerDialog(desk, scene, answer);
}
