import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormErrors } from '../../../../chat/form.ts';
import type { WireForm, WirePerson } from '../../wire.ts';
import { useWords } from '../locales/index.ts';
import { Markdown } from '../message/markdown.tsx';
import { Field } from './field.tsx';
import { fieldId } from './field-parts.tsx';
import { faultsIn, initialValues, type Values } from './form-values.ts';
import { Modal } from './modal.tsx';

type Props = {
  form: WireForm;
  /** What the last submission was refused for. */
  errors: FormErrors;
  people: WirePerson[];
  language: string;
  busy: boolean;
  /** A failure of the network, said inside the dialog: what lies beneath cannot be reached. */
  trouble: string | null;
  submit(values: Values): void;
  cancel(): void;
};

/** A form that Magellan opened. What was typed stays until it is sent, or knowingly thrown away. */
export function FormDialog({ form, errors, people, language, busy, trouble, submit, cancel }: Props) {
  const words = useWords();
  const [values, setValues] = useState<Values>(() => initialValues(form));
  const [faults, setFaults] = useState<FormErrors>({});
  const [leaving, setLeaving] = useState(false);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => setFaults(errors), [errors]);

  // Each refusal, even of the same fields, brings the focus to the first of them.
  useEffect(() => {
    const first = form.fields.find(({ id }) => faults[id] !== undefined);
    if (first !== undefined) document.getElementById(fieldId(first.id))?.focus();
    else if (Object.keys(faults).length > 0) summary.current?.focus();
  }, [faults, form]);

  function send(event: Event) {
    event.preventDefault();
    if (busy) return;
    const found = faultsIn(form, values, words);
    setFaults(found);
    if (Object.keys(found).length === 0) submit(values);
  }

  function leave() {
    const written = JSON.stringify(values) !== JSON.stringify(initialValues(form));
    if (written && !leaving) setLeaving(true);
    else cancel();
  }

  return (
    <Modal
      id="form"
      title={form.title}
      close={leave}
      describedBy={form.intro.length > 0 ? 'form-intro' : undefined}
    >
      <form noValidate onSubmit={send} lang={language}>
        {form.intro.length > 0 && (
          <div class="intro" id="form-intro">
            <Markdown paragraphs={form.intro} />
          </div>
        )}
        <Faults form={form} faults={faults} box={summary} />
        {form.fields.map((field) => (
          <Field
            key={field.id}
            field={field}
            people={people}
            value={values[field.id] ?? ''}
            error={faults[field.id] ?? null}
            change={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
          />
        ))}
        {trouble !== null && (
          <p class="error" role="alert">
            {trouble}
          </p>
        )}
        {leaving ? (
          <Leaving stay={() => setLeaving(false)} leave={cancel} />
        ) : (
          <footer>
            <button type="button" class="button plain" onClick={leave}>
              {words.form.cancel}
            </button>
            <button type="submit" class="button primary" aria-busy={busy} aria-disabled={busy}>
              {busy ? words.form.sending : form.submit}
            </button>
          </footer>
        )}
      </form>
    </Modal>
  );
}

function Leaving({ stay, leave }: { stay(): void; leave(): void }) {
  const words = useWords();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <footer class="leaving">
      <p id="form-leaving">{words.form.leave}</p>
      <button type="button" class="button plain" ref={first} onClick={stay} aria-describedby="form-leaving">
        {words.form.leaveNo}
      </button>
      <button type="button" class="button danger" onClick={leave}>
        {words.form.leaveYes}
      </button>
    </footer>
  );
}

type FaultsProps = { form: WireForm; faults: FormErrors; box: { current: HTMLDivElement | null } };

/** What is wrong, together, each fault leading to its field. */
function Faults({ form, faults, box }: FaultsProps) {
  const words = useWords();
  const faulty = form.fields.filter(({ id }) => faults[id] !== undefined);
  const whole = faults[''];
  if (faulty.length === 0 && whole === undefined) return null;
  return (
    <div class="faults" role="alert" tabIndex={-1} ref={box}>
      <p>{faulty.length > 0 ? words.form.faults(faulty.length) : words.form.notSent}</p>
      <ul>
        {whole !== undefined && <li>{whole}</li>}
        {faulty.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${fieldId(id)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(id))?.focus();
              }}
            >
              {label}
            </a>
            {`${words.form.colon}${faults[id]}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
