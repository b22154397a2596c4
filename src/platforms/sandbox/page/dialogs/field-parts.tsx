import type { TypedValue, WireField, WirePerson } from '../../wire.ts';
import { useWords } from '../locales/index.ts';

export type FieldProps = {
  field: WireField;
  value: TypedValue;
  error: string | null;
  people: WirePerson[];
  change(value: TypedValue): void;
};

/** The ids by which a field's control, and what describes it, are found. */
export const fieldId = (id: string): string => `field-${id}`;
export const Label = ({ field }: { field: WireField }) => {
  const words = useWords();
  return (
    <>
      {field.label} {field.optional && <span class="optional">{words.form.optional}</span>}
    </>
  );
};

export const Below = ({ field, error }: { field: WireField; error: string | null }) => (
  <>
    {field.hint !== null && (
      <p class="hint" id={`${fieldId(field.id)}-hint`}>
        {field.hint}
      </p>
    )}
    {error !== null && (
      <p class="error" id={`${fieldId(field.id)}-error`}>
        {error}
      </p>
    )}
  </>
);
