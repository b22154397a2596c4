import type { ComponentChildren } from 'preact';
import type { State } from '../wire.ts';
import { groupName } from './chat.ts';
import { CompassIcon, HashIcon, HomeIcon, PeopleIcon } from './icons.tsx';
import { useWords } from './locales/index.ts';
import { addressOf, isPlainClick } from './place.ts';

type Props = { state: State; current: string; open(conversation: string): void };

/** The conversations that this person has, with how much of each is unread. */
export function Places({ state, current, open }: Props) {
  const words = useWords();
  const link = (conversation: string, icon: ComponentChildren, name: string, unread: number) => (
    <li>
      <a
        href={addressOf(state.me.id, conversation)}
        aria-current={conversation === current ? 'page' : undefined}
        class={unread > 0 ? 'unread' : undefined}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          open(conversation);
        }}
      >
        {icon}
        <span class="name">{name}</span>
        {unread > 0 && (
          <span class="badge">
            <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
            <span class="hidden">{words.places.unread(unread)}</span>
          </span>
        )}
      </a>
    </li>
  );
  return (
    <nav class="places" aria-label={words.places.nav}>
      <ul>
        {link(state.home.conversation, <HomeIcon />, words.places.home, 0)}
        {link(state.direct.conversation, <CompassIcon />, 'Magellan', state.direct.unread)}
      </ul>
      {state.groups.length > 0 && (
        <>
          <h2>{words.places.groups}</h2>
          <ul>
            {state.groups.map((group) =>
              link(group.conversation, <PeopleIcon />, groupName(state, group), group.unread),
            )}
          </ul>
        </>
      )}
      <h2>{words.places.channels}</h2>
      <ul>
        {state.channels.map(({ conversation, name, unread }) =>
          link(conversation, <HashIcon />, name, unread),
        )}
      </ul>
    </nav>
  );
}
