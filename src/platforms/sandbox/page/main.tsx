import './styles/colours.css';
import './styles/controls.css';
import './styles/frame.css';
import './styles/banner.css';
import './styles/clock.css';
import './styles/places.css';
import './styles/messages.css';
import './styles/blocks.css';
import './styles/composer.css';
import './styles/dialogs.css';
import './styles/forms.css';
import './styles/people.css';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useAnnouncements } from './announcer.ts';
import { chooseLocale, chosenLocale, ReadingContext, wordsFor } from './locales/index.ts';
import { readPlace } from './place.ts';
import { Room } from './room.tsx';
import { TroubleBar } from './trouble.tsx';
import { useChat } from './use-chat.ts';
import { Welcome } from './welcome.tsx';

const backToWelcome = () => location.replace('/');

function App({ as }: { as: string }) {
  const [chosen, setChosen] = useState(chosenLocale);
  // The person's own language is known only once her state is read; French until then.
  const [own, setOwn] = useState<'fr' | 'en'>('fr');
  const locale = chosen ?? own;
  const words = wordsFor(locale);
  const { announcements, announce } = useAnnouncements();
  const hands = useChat({ as, words, announce, unknownPerson: backToWelcome });
  const { state } = hands.chat;
  const personal = state?.me.locale;

  useEffect(() => {
    if (personal !== undefined) setOwn(personal);
  }, [personal]);
  // With what is drawn: who hears it read is told its language in time.
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <ReadingContext.Provider value={{ locale, timeZone: state?.timeZone ?? 'Europe/Paris' }}>
      {state === null ? (
        <main class="waiting">
          <h1 class="hidden">{words.title}</h1>
          <p class="empty">{words.loading}</p>
          <TroubleBar hands={hands} />
        </main>
      ) : (
        <Room
          state={state}
          hands={hands}
          announce={announce}
          speak={(language) => {
            chooseLocale(language);
            setChosen(language);
          }}
        />
      )}
      <div class="hidden" aria-live="polite">
        {announcements.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </ReadingContext.Provider>
  );
}

const page = document.getElementById('page');
const { as } = readPlace();
if (page !== null) render(as === null ? <Welcome /> : <App as={as} />, page);
