import type { Option } from '../../../../chat/message.ts';
import { useWords } from '../locales/index.ts';
import { Below, type FieldProps, fieldId, Label } from './field-parts.tsx';

/** "☀️ Grand soleil": a picture, and its word. */
const PICTURED = /^(\p{Extended_Pictographic}\uFE0F?) +(.+)$/u;
/** As many as stand side by side on a phone. */
const MAX_IN_ROW = 5;

type GroupProps = FieldProps & { described: string | undefined };

function OptionLabel({ text }: { text: string }) {
  const [, sign, word] = PICTURED.exec(text) ?? [];
  return sign === undefined ? (
    <span>{text}</span>
  ) : (
    <span>
      <span class="sign">{sign}</span> {word}
    </span>
  );
}

/** A few options, one of which is chosen; the first control bears the field's id, so that it can be focused. */
export function RadioGroup({ field, value, error, change, described }: GroupProps) {
  const words = useWords();
  if (field.kind !== 'choice') return null;
  const legend = `${fieldId(field.id)}-legend`;
  const options: Option[] = field.optional
    ? [...field.options, { value: '', label: words.form.noAnswer }]
    : field.options;
  const inRow = options.length <= MAX_IN_ROW && options.every(({ label }) => PICTURED.test(label));
  return (
    <div
      class={error === null ? 'field' : 'field faulty'}
      role="radiogroup"
      aria-labelledby={legend}
      aria-describedby={described}
      aria-invalid={error !== null}
      aria-required={!field.optional}
    >
      <p class="legend" id={legend}>
        <Label field={field} />
      </p>
      <div class={inRow ? 'options row' : 'options'}>
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              type="radio"
              id={index === 0 ? fieldId(field.id) : undefined}
              name={fieldId(field.id)}
              value={option.value}
              checked={value === option.value}
              onChange={() => change(option.value)}
            />
            <OptionLabel text={option.label} />
          </label>
        ))}
      </div>
      <Below field={field} error={error} />
    </div>
  );
}

/** Options of which any number is chosen; a single check is a group of one. */
export function CheckGroup({ field, value, error, change, described }: GroupProps) {
  if (field.kind !== 'choices' && field.kind !== 'check') return null;
  const chosen = Array.isArray(value) ? value : [];
  const options: Option[] = field.kind === 'check' ? [{ value: 'yes', label: field.text }] : field.options;
  const isChecked = (option: Option) =>
    field.kind === 'check' ? value === true : chosen.includes(option.value);
  const toggle = (option: Option, checked: boolean) => {
    if (field.kind === 'check') return change(checked);
    const kept = field.options.map((one) => one.value);
    change(kept.filter((one) => (one === option.value ? checked : chosen.includes(one))));
  };
  return (
    <fieldset class={error === null ? 'field' : 'field faulty'} aria-describedby={described}>
      <legend>
        <Label field={field} />
      </legend>
      <div class="options">
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              type="checkbox"
              id={index === 0 ? fieldId(field.id) : undefined}
              checked={isChecked(option)}
              onChange={(event) => toggle(option, event.currentTarget.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <Below field={field} error={error} />
    </fieldset>
  );
}
