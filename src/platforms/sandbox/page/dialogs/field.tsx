import type { ComponentChildren } from 'preact';
import type { WireField } from '../../wire.ts';
import { useWords } from '../locales/index.ts';
import { Below, type FieldProps, fieldId, Label } from './field-parts.tsx';
import { CheckGroup, RadioGroup } from './options.tsx';

/** More options than this make a menu rather than a list. */
const MAX_RADIOS = 7;

const describing = (field: WireField, error: string | null): string | undefined => {
  const id = fieldId(field.id);
  const counted = field.kind === 'line' || field.kind === 'paragraph';
  const parts = [
    field.hint !== null && `${id}-hint`,
    counted && `${id}-count`,
    error !== null && `${id}-error`,
  ];
  return parts.filter(Boolean).join(' ') || undefined;
};

/** One field of a form, with its label, hint, counter and error. */
export function Field(props: FieldProps) {
  const { field, error } = props;
  const described = describing(field, error);
  if (field.kind === 'choices' || field.kind === 'check')
    return <CheckGroup {...props} described={described} />;
  if (field.kind === 'choice' && field.options.length <= MAX_RADIOS) {
    return <RadioGroup {...props} described={described} />;
  }
  return (
    <div class={error === null ? 'field' : 'field faulty'}>
      <label for={fieldId(field.id)}>
        <Label field={field} />
      </label>
      <Control {...props} described={described} />
      <Counter {...props} />
      <Below field={field} error={error} />
    </div>
  );
}

function Counter({ field, value }: FieldProps) {
  const words = useWords();
  if (field.kind !== 'line' && field.kind !== 'paragraph') return null;
  const used = String(value).length;
  return (
    <p class={used > field.maxLength ? 'counter over' : 'counter'} id={`${fieldId(field.id)}-count`}>
      {words.form.count(used, field.maxLength)}
    </p>
  );
}

function Control({
  field,
  value,
  error,
  people,
  change,
  described,
}: FieldProps & { described: string | undefined }) {
  const words = useWords();
  const common = {
    id: fieldId(field.id),
    value: String(value),
    'aria-describedby': described,
    'aria-invalid': error !== null,
    'aria-required': !field.optional,
    onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  };
  switch (field.kind) {
    case 'paragraph':
      return <textarea {...common} rows={4} placeholder={field.placeholder} />;
    case 'line':
      return <input {...common} type="text" autocomplete="off" placeholder={field.placeholder} />;
    case 'number':
      return <input {...common} type="text" inputMode="decimal" autocomplete="off" class="short" />;
    case 'date':
    case 'time':
      return <input {...common} type={field.kind} class="short" />;
    case 'choice':
      return (
        <Select {...common} empty={words.form.chooseOne}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    case 'member':
      return (
        <Select {...common} empty={words.form.chooseOne}>
          {people.map(({ id, name, describe }) => (
            <option key={id} value={id}>
              {`${name} (${describe})`}
            </option>
          ))}
        </Select>
      );
    default:
      return null;
  }
}

type SelectProps = { empty: string; children: ComponentChildren; id: string; value: string };
const Select = ({ empty, children, ...rest }: SelectProps) => (
  <select {...rest}>
    <option value="">{empty}</option>
    {children}
  </select>
);
