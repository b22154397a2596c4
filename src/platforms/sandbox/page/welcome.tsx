import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { PeopleList as People } from '../wire.ts';
import * as api from './api.ts';
import { Banner } from './banner.tsx';
import { PeopleList } from './dialogs/people.tsx';
import { chooseLocale, chosenLocale, ReadingContext, wordsFor } from './locales/index.ts';

/** The first page: what this is, and who one would like to be. */
export function Welcome() {
  const [list, setList] = useState<People | null>(null);
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState(chosenLocale);
  const locale = chosen ?? list?.locale ?? 'fr';
  const words = wordsFor(locale);

  const read = () => {
    setFailed(false);
    api.people().then(setList, () => setFailed(true));
  };
  useEffect(read, []);
  // With what is drawn: who hears it read is told its language in time.
  useLayoutEffect(() => {
    document.title = words.title;
    document.documentElement.lang = locale;
  }, [words, locale]);

  return (
    <ReadingContext.Provider value={{ locale, timeZone: list?.timeZone ?? 'Europe/Paris' }}>
      <div class="frame welcome">
        <Banner
          me={null}
          changePerson={() => {}}
          speak={(language) => {
            chooseLocale(language);
            setChosen(language);
          }}
        />
        <main>
          <h1>{words.welcome.title}</h1>
          <p>{words.welcome.intro}</p>
          {failed && (
            <div class="trouble" role="status">
              <p>{words.trouble.unreachable}</p>
              <button type="button" class="button plain" onClick={read}>
                {words.trouble.retry}
              </button>
            </div>
          )}
          {list === null && !failed && <p class="empty">{words.loading}</p>}
          {list !== null && <PeopleList people={list.people} me={null} />}
        </main>
      </div>
    </ReadingContext.Provider>
  );
}
