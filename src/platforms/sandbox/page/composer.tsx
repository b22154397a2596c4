import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MAX_INPUT } from '../limits.ts';
import type { WireCommand } from '../wire.ts';
import { type Candidate, candidatesFor } from './completion.ts';
import { SendIcon } from './icons.tsx';
import { useWords } from './locales/index.ts';

type Props = {
  label: string;
  commands: readonly WireCommand[];
  busy: boolean;
  /** Sends it; false when it did not leave, so that what was typed is kept. */
  send(text: string): Promise<boolean>;
};

/** From this many characters on, it is worth saying how many there may be. */
const COUNTED_FROM = MAX_INPUT * 0.8;

/** Where one types. A slash opens the list of commands: arrows browse, Tab or Enter take, Escape closes. */
export function Composer({ label, commands, busy, send }: Props) {
  const words = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [closed, setClosed] = useState(false);
  const candidates = closed ? [] : candidatesFor(text, commands);
  const open = candidates.length > 0;
  const used = text.trim().length;
  const over = used - MAX_INPUT;

  /** Enter was pressed while something else was on its way: it counts as soon as that has arrived. */
  const wanted = useRef(false);
  useEffect(() => {
    if (busy || !wanted.current) return;
    wanted.current = false;
    input.current?.form?.requestSubmit();
  }, [busy]);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function write(value: string) {
    wanted.current = false;
    setText(value);
    setActive(-1);
    setClosed(false);
  }

  function take({ insert, hint }: Candidate) {
    write(hint === '' ? insert : `${insert} `);
    setClosed(true);
    input.current?.focus();
  }

  async function submit(event: Event) {
    event.preventDefault();
    if (used === 0 || over > 0) return;
    wanted.current = busy;
    if (busy) return;
    setClosed(true);
    if (await send(text.trim())) setText((now) => (now === text ? '' : now));
  }

  function key(event: KeyboardEvent) {
    if (!open || event.isComposing) return;
    const chosen = candidates[active];
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      const from = active === -1 && move === -1 ? 0 : active;
      setActive((from + move + candidates.length) % candidates.length);
    } else if (event.key === 'Escape') setClosed(true);
    else if (event.key === 'Tab' && !event.shiftKey) {
      const first = chosen ?? candidates[0];
      // A whole command leaves Tab to go on to the next control.
      if (first === undefined || (first.insert === text && chosen === undefined)) return;
      take(first);
    } else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <form class="composer" onSubmit={submit}>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={words.composer.commands}
        class="commands"
        hidden={!open}
      >
        {candidates.map((candidate, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={candidate.insert}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(candidate)}
          >
            <span class="command">
              <code>{candidate.insert}</code>{' '}
              {candidate.hint !== '' && <span class="hint">{candidate.hint}</span>}
            </span>
            <span class="about">{candidate.about}</span>
          </div>
        ))}
      </div>
      <span class="hidden" role="status">
        {open && active === -1 ? words.composer.found(candidates.length) : ''}
        {over > 0 ? words.composer.over(MAX_INPUT) : ''}
      </span>
      {used > COUNTED_FROM && (
        <p id={`${id}-count`} class={over > 0 ? 'counter over' : 'counter'}>
          {over > 0 ? words.composer.tooLong(over) : words.composer.count(used, MAX_INPUT)}
        </p>
      )}
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-invalid={over > 0}
        aria-describedby={used > COUNTED_FROM ? `${id}-count` : undefined}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={label}
        autocomplete="off"
        enterkeyhint="send"
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={key}
        onBlur={() => setClosed(true)}
      />
      <button
        type="submit"
        class="button primary"
        aria-label={words.composer.send}
        aria-disabled={busy || used === 0 || over > 0}
      >
        <SendIcon />
      </button>
    </form>
  );
}
