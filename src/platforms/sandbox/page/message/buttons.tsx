import { useId, useState } from 'preact/hooks';
import type { WireBlock, WireButton } from '../../wire.ts';
import { useWords } from '../locales/index.ts';
import { OutLink } from './markdown.tsx';

/** What a message's buttons do; `key` tells one button of the page from all others. */
export type Pressing = {
  busy: string | null;
  press(key: string, press: string, ref: string, value: string | null): void;
};

type ButtonsProps = { buttons: WireButton[]; name: string; pressing: Pressing };

export const Buttons = ({ buttons, name, pressing }: ButtonsProps) => (
  <div class="buttons">
    {buttons.map((button, index) => {
      const key = `${name}/${index}`;
      if ('url' in button)
        return <OutLink key={key} url={button.url} text={button.label} look="button plain" />;
      const { label, press, ref, style } = button;
      const busy = pressing.busy === key;
      return (
        <button
          key={key}
          type="button"
          class={`button ${style}`}
          aria-busy={busy}
          aria-disabled={pressing.busy !== null}
          onClick={() => pressing.press(key, press, ref, null)}
        >
          {label}
        </button>
      );
    })}
  </div>
);

type ChoiceProps = { block: WireBlock & { kind: 'choice' }; name: string; pressing: Pressing };

/** Choosing and confirming are two acts, so that arrow keys can browse without pressing. */
export function Choice({ block, name, pressing }: ChoiceProps) {
  const words = useWords();
  const id = useId();
  const [value, setValue] = useState('');
  return (
    <div class="choice">
      <label for={id}>{block.label}</label>
      <div class="choice-row">
        <select id={id} value={value} onChange={(event) => setValue(event.currentTarget.value)}>
          <option value="">{words.messages.chooseOne}</option>
          {block.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button plain"
          aria-label={`${words.messages.choose}, ${block.label}`}
          aria-busy={pressing.busy === name}
          aria-disabled={value === '' || pressing.busy !== null}
          onClick={() => {
            if (value !== '') pressing.press(name, block.press, block.ref, value);
          }}
        >
          {words.messages.choose}
        </button>
      </div>
    </div>
  );
}
