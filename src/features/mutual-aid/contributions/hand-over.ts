import type { HandOver } from '../../../community/feature/feature.ts';
import { end } from '../handlers/matchmaking.ts';
import { notify } from '../notifications/news.ts';
import { requestStates } from '../rules/states.ts';
import { requestById } from '../store/requests.ts';
import { seeButton, sentence } from '../views/format.ts';

/** A request of hers that a coach suggested to make an hour, or collective mentoring, of. */
export const handOver: HandOver = {
  async read({ tx, secrets, member }, id) {
    const request = await requestById(tx, secrets, id);
    if (!request || request.authorId !== member.id || request.suggested === null) return null;
    if (!requestStates.can(request.state, 'hand')) return null;
    return { title: request.texts.title, text: request.texts.text, field: request.field };
  },
  async taken(context, id) {
    const { tx, secrets, member } = context;
    const request = await requestById(tx, secrets, id);
    if (!request || request.authorId !== member.id || request.suggested === null) return;
    const handed = await end(context, request, 'hand');
    if (handed)
      await notify(context, handed, member.id, 'handed', (view) =>
        sentence(view.words.ending.suggestion.handed(handed.texts.title), seeButton(view, handed)),
      );
  },
};
