import type { WireMessage } from '../wire.ts';
import { CompassIcon } from './icons.tsx';

const HUES = 6;
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('')
    .toUpperCase();

const hueOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % HUES;

/** A mark beside a name; it says nothing that the name does not. */
export const PersonAvatar = ({ id, name }: { id: string; name: string }) => (
  <span class={`avatar hue-${hueOf(id)}`} aria-hidden="true">
    {initials(name)}
  </span>
);

const MagellanAvatar = () => (
  <span class="avatar magellan" aria-hidden="true">
    <CompassIcon />
  </span>
);

export const AuthorAvatar = ({ author }: { author: WireMessage['author'] }) =>
  author.kind === 'magellan' ? <MagellanAvatar /> : <PersonAvatar id={author.id} name={author.name} />;
