import type { Locale, WirePerson } from '../wire.ts';
import { PersonAvatar } from './avatar.tsx';
import { CompassIcon, DownIcon } from './icons.tsx';
import { useReading, useWords } from './locales/index.ts';

const LANGUAGES: [locale: Locale, short: string, name: string][] = [
  ['fr', 'FR', 'Français'],
  ['en', 'EN', 'English'],
];

/** On a phone the first name is enough to see; the whole is always there to be heard. */
function Name({ name }: { name: string }) {
  const [first = '', ...others] = name.split(' ');
  return (
    <span class="name">
      {first} <span class="last">{others.join(' ')}</span>
    </span>
  );
}

type Props = { me: WirePerson | null; speak(locale: Locale): void; changePerson(): void };

/** The frame of the sandbox: what this is, in which language, and who one is. */
export function Banner({ me, speak, changePerson }: Props) {
  const words = useWords();
  const { locale } = useReading();
  return (
    <header class="banner">
      <p class="brand">
        <CompassIcon />
        <span>
          <strong>Magellan</strong> <span class="pill">{words.sandbox}</span>
        </span>
      </p>
      <p class="invented">{words.invented}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no set of form fields */}
      <div class="languages" role="group" aria-label={words.language}>
        {LANGUAGES.map(([code, short, name]) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-label={`${short}, ${name}`}
            aria-pressed={code === locale}
            onClick={() => speak(code)}
          >
            {short}
          </button>
        ))}
      </div>
      {me !== null && (
        <button type="button" class="me" aria-haspopup="dialog" onClick={changePerson}>
          <PersonAvatar id={me.id} name={me.name} />
          <span class="who">
            <span class="hidden">{words.person.you} </span>
            <Name name={me.name} />
            <span class="hidden">, </span>
            <span class="about">{me.describe}</span>
            <span class="hidden">. {words.person.title}</span>
          </span>
          <DownIcon />
        </button>
      )}
    </header>
  );
}
