import type { WireMessage } from '../../wire.ts';
import { AuthorAvatar } from '../avatar.tsx';
import { articleId } from '../focus.ts';
import { CloseIcon, EyeIcon } from '../icons.tsx';
import { useReading, useWords } from '../locales/index.ts';
import { momentOf, timeOf } from '../moments.ts';
import { Blocks } from './blocks.tsx';
import type { Pressing } from './buttons.tsx';

type Props = { message: WireMessage; language: string; pressing: Pressing; dismiss(): void };

const nameOf = ({ author }: WireMessage): string => (author.kind === 'magellan' ? 'Magellan' : author.name);

/** A home view and a whisper change all the time: only of what others may have read is it worth saying. */
const isChanged = ({ revision, whisper, conversation }: WireMessage): boolean =>
  revision > 0 && !whisper && !conversation.startsWith('home:');

export function Message({ message, language, pressing, dismiss }: Props) {
  const words = useWords();
  const reading = useReading();
  const { id, at, whisper, answers, author } = message;
  const label = `${nameOf(message)}, ${momentOf(reading, at)}${whisper ? `, ${words.messages.whisper}` : ''}`;
  return (
    <article
      id={articleId(id)}
      class={whisper ? 'message whisper' : 'message'}
      aria-label={label}
      tabIndex={-1}
    >
      <AuthorAvatar author={author} />
      <div class="body">
        <header>
          <span class="name">{nameOf(message)}</span>
          {author.kind === 'magellan' && <span class="tag">{words.messages.app}</span>}
          <time dateTime={new Date(at).toISOString()}>{timeOf(reading, at)}</time>
          {isChanged(message) && <span class="changed">{words.messages.changed}</span>}
        </header>
        {whisper && (
          <p class="private">
            <EyeIcon />
            <span>
              {words.messages.whisper}
              {answers !== null && (
                <>
                  {'. '}
                  {words.messages.inAnswerTo} <code>{answers}</code>
                </>
              )}
            </span>
            <button type="button" class="quiet" onClick={dismiss} aria-label={words.messages.dismiss}>
              <CloseIcon />
            </button>
          </p>
        )}
        <div class="content" lang={language}>
          <Blocks blocks={message.blocks} name={id} pressing={pressing} />
        </div>
      </div>
    </article>
  );
}
