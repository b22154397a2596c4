import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

const ERASED = 'They’re encrypted, and erased once you’ve sent them in a météo, or after sixty days.';
/** What a copy that was made before may still tell, when an answer is not signed. */
const FORMER = 'A backup made before you send may still hold your notes, encrypted, under your name.';

export const notebook: MeteoWords['notebook'] = {
  form: {
    title: 'A note to myself',
    titleEdit: 'Edit my note',
    intro: md`A success, a difficulty, as the days go by: they’ll be waiting in your next signed météo.\n\n**Who will read this?** You, and nobody else. ${ERASED}`,
    well: 'What’s going well',
    hard: 'What’s hard',
    hint: 'Read by you only, as long as you don’t send it in a météo.',
    submit: 'Save',
    empty: 'Please write a few words, in one of the two fields.',
    tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
  },
  receipt: {
    added: 'Your note is saved.',
    changed: 'Your note has been edited.',
    who: 'Only you can see it.',
    see: 'See my notes',
  },
  list: {
    title: 'My notes for the météo',
    summary: (n) => (n === 0 ? 'Your notebook is empty' : n === 1 ? 'Your note' : `Your ${n} notes`),
    empty: 'Your notebook is empty. Jot down a success or a difficulty whenever one comes to mind.',
    well: md`**What’s going well**`,
    hard: md`**What’s hard**`,
    add: 'Add a note',
    edit: 'Edit',
    remove: 'Delete',
    kept: md`Only you can see your notes. ${ERASED} \`/meteo note\` adds one.`,
  },
  taking: {
    offer: md`The météo is open. In a signed one, your notes are already there: read them again, change them. **Without signing**, you start from a blank page, or you use your notes. ${FORMER}`,
    signed: 'Answer and sign',
    unsigned: 'Use my notes',
  },
  inForm: {
    signed: {
      taken: md`**Your notes** are already here: read them again, change them. Once you’ve sent the météo, they’re erased from your notebook.`,
      left: (n) =>
        n === 1
          ? 'One note didn’t fit, and stays in your notebook:'
          : `${n} notes didn’t fit, and stay in your notebook:`,
    },
    unsigned: {
      taken: md`**Your notes** are already here: read them again, change them. When you send, your whole notebook is erased, so that nothing under your name looks like this answer. ${FORMER}`,
      left: (n) =>
        n === 1
          ? 'One note didn’t fit, and will be erased with the others when you send:'
          : `${n} notes didn’t fit, and will be erased with the others when you send:`,
    },
    notTaken: md`**Your notes** aren’t used here. To use them: \`/meteo notes\`, then “Use my notes”. Either way your notebook is erased when you send, so that nothing under your name looks like this answer. ${FORMER}`,
    leftOne: (day, words) => md`- ${day}: “${words}”`,
    more: (n) => (n === 1 ? md`- and one more` : md`- and ${n} more`),
  },
  typed: {
    summary: 'This note isn’t saved',
    text: 'I haven’t copied anything into your notebook: a direct message stays in the chat, where others could read it. Please use the form instead, which the chat doesn’t keep. If you wrote to me in a direct message, you can delete that message there.',
    open: 'Add a note',
  },
  home: { add: 'Add a note', see: 'My notes' },
  removed: 'The note is deleted.',
  gone: 'This note is gone: it was deleted, or sent in a météo.',
  goneUnsaved:
    'This note is gone: it was deleted, or sent in a météo. Your text isn’t saved: copy it, then add a note.',
  full: (max) => `Your notebook is full: ${max} notes at most. Delete one, then try again.`,
  kept: {
    label: 'Notes for the météo',
    detail: (n) => `${n}; for you only, encrypted texts, erased when you send your météo or after sixty days`,
  },
};
