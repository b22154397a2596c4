import { useEffect, useState } from 'preact/hooks';
import type { State } from '../wire.ts';
import { Banner } from './banner.tsx';
import { groupName, unreadIn } from './chat.ts';
import { ClockBar } from './clock-bar.tsx';
import { Composer } from './composer.tsx';
import { DueDialog } from './dialogs/due.tsx';
import { FormDialog } from './dialogs/form.tsx';
import { Modal } from './dialogs/modal.tsx';
import { PeopleList } from './dialogs/people.tsx';
import { ResetDialog } from './dialogs/reset.tsx';
import { MenuIcon } from './icons.tsx';
import { type PageWords, useWords } from './locales/index.ts';
import { Log } from './message/log.tsx';
import { Places } from './places.tsx';
import { goneFrom } from './seen-whispers.ts';
import { TroubleBar } from './trouble.tsx';
import type { ChatHands } from './use-chat.ts';

type Props = {
  state: State;
  hands: ChatHands;
  announce(text: string): void;
  speak(locale: State['locale']): void;
};

type Here = { name: string; about: string; empty: string; composer: string | null; language: string };

/** What the open conversation is called, and in which language Magellan writes there. */
function hereIn(state: State, current: string, words: PageWords): Here {
  const { me } = state;
  if (current === state.home.conversation) {
    const { home: name, homeAbout: about } = words.places;
    return { name, about, empty: words.messages.emptyHome, composer: null, language: me.locale };
  }
  const group = state.groups.find(({ conversation }) => conversation === current);
  if (group !== undefined) {
    const name = groupName(state, group);
    return {
      name,
      about: words.places.groupAbout,
      empty: words.messages.emptyChannel,
      composer: words.composer.channel(name),
      language: state.locale,
    };
  }
  const channel = state.channels.find(({ conversation }) => conversation === current);
  if (channel === undefined) {
    const { directAbout: about } = words.places;
    const composer = words.composer.direct;
    return { name: 'Magellan', about, empty: words.messages.emptyDirect, composer, language: me.locale };
  }
  const name = `#${channel.name}`;
  return {
    name,
    about: channel.title === channel.name ? '' : channel.title,
    empty: words.messages.emptyChannel,
    composer: words.composer.channel(name),
    language: state.locale,
  };
}

/** The chat of the person one is. */
export function Room({ state, hands, announce, speak }: Props) {
  const words = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const [dialog, setDialog] = useState<'people' | 'places' | 'due' | 'reset' | null>(null);
  const { chat, busy, trouble } = hands;
  const here = hereIn(state, chat.current, words);
  const unread = unreadIn(state);
  const close = () => setDialog(null);
  const open = (conversation: string) => {
    close();
    hands.openConversation(conversation);
  };

  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${here.name}, ${state.me.name} · ${words.title}`;
  }, [unread, here.name, state.me.name, words]);

  return (
    <div class={unfolded ? 'frame unfolded' : 'frame'}>
      <a class="skip" href="#conversation-title">
        {words.skip}
      </a>
      <Banner me={state.me} speak={speak} changePerson={() => setDialog('people')} />
      <ClockBar
        time={state.time}
        readAt={chat.timeReadAt}
        move={(to) => hands.moveTime(to === 'next' ? { to, as: state.me.id } : { to })}
        choose={() => setDialog('due')}
        reset={() => setDialog('reset')}
        unfolded={unfolded}
        unfold={setUnfolded}
        announce={announce}
      />
      <TroubleBar hands={hands} />
      <div class="sidebar">
        <Places state={state} current={chat.current} open={open} />
      </div>
      <main>
        <div class="here">
          <button type="button" class="quiet menu" aria-haspopup="dialog" onClick={() => setDialog('places')}>
            <MenuIcon />
            <span class="hidden">{words.places.menu}</span>
            {unread > 0 && (
              <span class="badge">
                <span aria-hidden="true">{unread}</span>
                <span class="hidden">{words.places.unread(unread)}</span>
              </span>
            )}
          </button>
          <h1 id="conversation-title" tabIndex={-1}>
            {here.name}
          </h1>
          <p>{here.about}</p>
        </div>
        <Log
          key={chat.current}
          page={chat.pages[chat.current]}
          place={here.name}
          empty={here.empty}
          language={here.language}
          pressing={{
            busy,
            press: (key, press, ref, value) => {
              const message = key.split('/', 1)[0] ?? '';
              void hands.press(key, { message, press, ref, value });
            },
          }}
          answered={hands.answered}
          gone={goneFrom(chat.seen, chat.current, chat.pages[chat.current])}
          dismissGone={hands.dismissGone}
          dismiss={hands.dismiss}
          readOlder={hands.readOlder}
        />
        {here.composer !== null && (
          <Composer
            key={`compose ${chat.current}`}
            label={here.composer}
            commands={state.commands}
            busy={busy !== null}
            send={hands.typeText}
          />
        )}
      </main>
      {chat.form !== null && (
        <FormDialog
          key={chat.form.form.token}
          form={chat.form.form}
          errors={chat.form.errors}
          people={state.people}
          language={state.me.locale}
          busy={busy === 'form'}
          trouble={trouble?.text ?? null}
          submit={(values) => {
            if (chat.form !== null) void hands.submitForm(chat.form.form.token, values);
          }}
          cancel={() => {
            if (chat.form !== null) hands.cancelForm(chat.form.form.token);
          }}
        />
      )}
      {dialog === 'people' && (
        <Modal id="people" title={words.person.title} close={close} closeBeside describedBy="people-several">
          <p id="people-several">{words.person.several}</p>
          <PeopleList people={state.people} me={state.me.id} />
        </Modal>
      )}
      {dialog === 'places' && (
        <Modal id="places" title={words.places.menu} close={close} closeBeside look="drawer">
          <Places state={state} current={chat.current} open={open} />
        </Modal>
      )}
      {dialog === 'due' && (
        <DueDialog
          upcoming={state.time.upcoming}
          close={close}
          goTo={(at) => {
            close();
            // On a phone, what is said then needs the room.
            setUnfolded(false);
            void hands.moveTime({ to: 'due', at });
          }}
        />
      )}
      {dialog === 'reset' && <ResetDialog close={close} reset={hands.reset} />}
    </div>
  );
}
