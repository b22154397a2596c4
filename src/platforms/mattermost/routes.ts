import express, { type Request, type Response, Router } from 'express';
import {
  answerCommand,
  answerDialog,
  answerPress,
  type DialogAnswer,
  dialogErrors,
  whispered,
} from './answer.ts';
import type { Once } from './once.ts';
import type { CallKind, Refusal } from './options.ts';
import { cancelled, readCommand, readDialog, readPress, submitted } from './receive.ts';
import { normaliseValues } from './values.ts';
import { type Desk, ephemeral } from './whisper.ts';
import { id as userId } from './wire.ts';
import { wordsIn } from './words.ts';

/** A form of five long paragraphs, in the form that takes most room. */
const BODY_LIMIT = '256kb';

/** What Mattermost calls: slash commands, presses and choices, dialogs. Every answer is JSON, with status 200. */
export function callRoutes(desk: Desk, once: Once): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const json = express.json({ limit: BODY_LIMIT });

  router.post(
    '/commands',
    express.urlencoded({ extended: false, limit: BODY_LIMIT }),
    async (request, response) => {
      const read = readCommand(desk, request.body, request.get('authorization'));
      if ('refused' in read) return refuse('command', read.refused, request, response, ephemeral);
      const { scene, incoming, responseUrl } = read;
      if (responseUrl !== null) desk.responseUrls.learn(scene.person, scene.channel, responseUrl);
      response.json(await answerCommand(desk, scene, await desk.host.receive(incoming)));
    },
  );

  router.post('/actions', json, async (request, response) => {
    const read = readPress(desk, request.body);
    if ('refused' in read) return refuse('action', read.refused, request, response, whispered);
    const { scene, incoming, whole } = read;
    // A signed direct context tells which channel is hers, without asking the server.
    if (whole.person !== '' && whole.place === 'post') desk.learnDirect(whole.person, whole.channel);
    response.json(await answerPress(desk, scene, await desk.host.receive(incoming)));
  });

  router.post('/dialogs', json, async (request, response) => {
    const read = readDialog(desk, request.body);
    if ('refused' in read) return refuse('dialog', read.refused, request, response, refusedDialog);
    const done = await once.use(read.opened.nonce, () => dialog(desk, read));
    if (done === 'used') return refuse('dialog', 'replayed', request, response, refusedDialog);
    response.json(done.result);
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

const refusedDialog = (words: string): DialogAnswer => ({ error: words });

type Read = Exclude<ReturnType<typeof readDialog>, { refused: Refusal }>;

async function dialog(desk: Desk, { scene, opened, submission }: Read) {
  const { clock, timeZone, typed } = desk.options;
  if (submission === null) {
    const answer = await desk.host.receive(cancelled(opened));
    return { result: answerDialog(desk, scene, answer), accepted: true };
  }
  const now = { at: clock.now(), timeZone, typed };
  const read = normaliseValues(opened, submission, now, desk.localeOf(scene.person));
  if ('errors' in read) return { result: dialogErrors(read.errors), accepted: false };
  const answer = await desk.host.receive(submitted(opened, read.values));
  return { result: answerDialog(desk, scene, answer), accepted: answer.kind !== 'rejectForm' };
}
