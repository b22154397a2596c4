import { useRef, useState } from 'preact/hooks';
import type { WirePerson } from '../../wire.ts';
import { PersonAvatar } from '../avatar.tsx';
import { useWords } from '../locales/index.ts';
import { addressOf } from '../place.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const matches = (person: WirePerson, search: string): boolean => {
  const known = plain(`${person.name} ${person.describe}`);
  return plain(search)
    .split(/\s+/)
    .every((word) => known.includes(word));
};

const PersonLink = ({ person, me }: { person: WirePerson; me: string | null }) => {
  const words = useWords();
  return (
    <li>
      <a href={addressOf(person.id)} aria-current={person.id === me ? 'true' : undefined}>
        <PersonAvatar id={person.id} name={person.name} />
        <span class="who">
          <span class="name">{person.name}</span>
          <span class="about">
            {person.describe}
            {person.id === me && ` (${words.person.current})`}
          </span>
        </span>
      </a>
    </li>
  );
};

/** Everyone whom one can be, found by name, role or défi. People are links: a new tab is somebody else. */
export function PeopleList({ people, me }: { people: WirePerson[]; me: string | null }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const found = people.filter((person) => matches(person, search.trim()));
  const suggested = search.trim() === '' ? found.filter((person) => person.suggested) : [];
  // In a dialog the title is of the second level; on the first page, of the first.
  const Heading = me === null ? 'h2' : 'h3';
  const others = found.filter((person) => !suggested.includes(person));

  function browse(event: KeyboardEvent) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move === undefined || box.current === null) return;
    const stops = [...box.current.querySelectorAll<HTMLElement>('input, a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(stops.length - 1, Math.max(0, here + move))]?.focus();
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows are a shortcut; Tab reaches everything
    <div class="people" ref={box} onKeyDown={browse}>
      <label class="search">
        <span>{words.person.search}</span>
        <input
          type="search"
          autocomplete="off"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </label>
      <p class="hidden" role="status">
        {search.trim() === '' ? '' : words.person.count(found.length)}
      </p>
      {suggested.length > 0 && (
        <>
          <Heading>{words.person.suggested}</Heading>
          <ul class="suggested">
            {suggested.map((person) => (
              <PersonLink key={person.id} person={person} me={me} />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          {suggested.length > 0 && <Heading>{words.person.all}</Heading>}
          <ul>
            {others.map((person) => (
              <PersonLink key={person.id} person={person} me={me} />
            ))}
          </ul>
        </>
      )}
      {found.length === 0 && <p class="empty">{words.person.none}</p>}
    </div>
  );
}
