import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { loadWaiting } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications/news.ts';
import { fitsCollective, fitsHour } from '../rules/request.ts';
import { requestById, saveRequest } from '../store/requests.ts';
import { suggestionMessage, waitingMessage } from '../views/ending.ts';
import { sentence } from '../views/format.ts';

async function shown(context: ActorContext, happened?: string) {
  const waiting = (await loadWaiting(context)).map(
    ({ id, field, state, suggested, sentAt, createdAt, texts }) => ({
      ...{ id, field, state, suggested },
      title: texts.title,
      sinceAt: sentAt ?? createdAt,
    }),
  );
  return waitingMessage(viewContextFor(context, context.member), waiting, happened);
}

/** The requests that wait, by title and field. */
export const seeWaiting = async (context: ActorContext): Promise<Answer> => whisper(await shown(context));

/** Suggests another format to the author, once; she decides, and nothing of what she wrote is shown to coaches. */
export const suggest =
  (what: 'hour' | 'collective') =>
  async (context: PressContext): Promise<Answer> => {
    const { tx, secrets } = context;
    const { coaches } = viewContextFor(context, context.member).words.ending;
    const request = await requestById(tx, secrets, context.value ?? '');
    const waits = (await loadWaiting(context)).some(({ id }) => id === request?.id);
    if (!request || !waits) return whisper(await shown(context));
    if (request.suggested !== null) return whisper(sentence(coaches.already));
    const author = await memberById(tx, request.authorId);
    if (!author || !(what === 'hour' ? fitsHour(author) : fitsCollective(author)))
      return whisper(sentence(coaches.notFor));
    await saveRequest(tx, secrets, { ...request, suggested: what });
    await notify(context, request, author.id, `suggested/${what}`, (view) =>
      suggestionMessage(view, request, what),
    );
    return replace(await shown(context, coaches.done));
  };
