import { describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import type { Message } from '../../src/chat/message.ts';
import { MARK, type Marked, type Marker } from './marking.ts';
import { pressesNamed } from './recording.ts';

/** Holds what was typed, answered and sent while features were lived against what a chat may keep. */
export function storedContract(lived: () => Marked): void {
  const markersIn = (message: unknown): Marker[] => {
    const words = JSON.stringify(message);
    if (!words.includes(MARK)) return [];
    return lived().markers.filter(({ word }) => words.includes(word));
  };

  /** How the coaches' view of a gathering that is planned, and so in members' lists, begins. */
  const PLANNED =
    /Rencontre (planifiée|annoncée|annulée|passée)|(Planned|Announced|Cancelled|Past) gathering/;

  /** What was said to all, once it was: a loop that coaches published, a gathering that they planned. */
  const published = (): Set<string> =>
    new Set(
      [
        ...lived()
          .deliveries.filter(({ to }) => to.id !== 'eig-coachs')
          .map(({ message }) => message),
        ...lived()
          .answers.map(({ answer }) => answer.message)
          .filter(({ summary }) => PLANNED.test(summary)),
      ]
        .flatMap(markersIn)
        .filter(({ kept }) => kept === 'once-public')
        .map(({ word }) => word),
    );

  /** What a chat would keep: all that is posted, and each answer that says that it may be. */
  const stored = (): { where: string; message: Message }[] => [
    ...lived().deliveries.map(({ to, message }) => ({ where: `${to.kind}:${to.id}`, message })),
    ...lived()
      .answers.filter(
        ({ incoming, answer }) =>
          answer.message.storable || answer.kind === 'say' || incoming.kind === 'home-opened',
      )
      .map(({ incoming, answer }) => ({
        where: `${answer.kind} to a ${incoming.kind}`,
        message: answer.message,
      })),
  ];

  const PEOPLE =
    /Alix Moreau|Noé Da Silva|Inès Belkacem|Sacha Lindqvist|Lina Traoré|Hugo Perrin|Paul Vasseur|Mona Keller|Membre \d+/;

  /** Whoever asked to talk to a coach is named there, since she asked. */
  const withoutContacts = (message: Message): string =>
    /souhaite parler|a retiré sa demande|s’occupe de la demande/.test(message.summary)
      ? ''
      : JSON.stringify([
          message.summary,
          ...message.blocks.filter(
            (block) => !(block.kind === 'text' && block.text.markdown.startsWith('**À contacter')),
          ),
        ]);

  describe('what a chat would keep of the lives of the promotion', () => {
    it('was typed with a marker in most texts that it may not keep', () => {
      expect(new Set(lived().markers.map(({ text }) => text)).size).toBeGreaterThan(25);
      const shown = new Set(
        lived()
          .answers.flatMap(({ answer }) => markersIn(answer))
          .map(({ text }) => text),
      );
      // The markers do come through, where they are shown to those whom they are for.
      expect(shown.size).toBeGreaterThan(15);
    });

    it('holds no word of a text that it may not keep', () => {
      const open = published();
      const leaks = stored().flatMap(({ where, message }) =>
        markersIn(message)
          .filter(({ word }) => !open.has(word))
          .map(({ text }) => `${text}, in ${where}: ${message.summary.slice(0, 60)}`),
      );
      expect([...new Set(leaks)]).toEqual([]);
    });

    it('names nobody in the coaches’ channel, but who asked to be called', () => {
      const named = lived()
        .deliveries.filter(({ to }) => to.id === 'eig-coachs')
        .filter(({ message }) => PEOPLE.test(withoutContacts(message)))
        .map(({ message }) => `${message.summary}: ${withoutContacts(message).match(PEOPLE)?.[0]}`);
      expect([...new Set(named)]).toEqual([]);
    });

    it('has no confidential word, and no name, on a button or in a menu of what is confidential', () => {
      const open = published();
      const wrong = lived()
        .answers.filter(({ incoming, answer }) => !answer.message.storable && incoming.kind !== 'home-opened')
        .flatMap(({ answer: { message } }) => {
          const pressed = message.blocks.filter(({ kind }) => kind === 'buttons' || kind === 'choice');
          const words = JSON.stringify(pressed);
          const found = [
            ...markersIn(pressed).flatMap(({ word, text }) => (open.has(word) ? [] : [text])),
            ...(words.match(PEOPLE) ?? []),
          ];
          return found.map((each) => `${each}, on ${message.summary} (${pressesNamed(message).join(', ')})`);
        });
      expect([...new Set(wrong)]).toEqual([]);
    });

    it('answers at once what people ask every day', () => {
      const ofEverybody = new Set(
        features.flatMap(({ forms = {} }) =>
          Object.entries(forms).flatMap(([id, { who }]) =>
            who === 'everyone' || who.includes('eig') ? [id] : [],
          ),
        ),
      );
      // By form, and not by how often a life happens to send each.
      const sent = lived().answers.flatMap(({ incoming, answer }) =>
        incoming.kind === 'submit' && ofEverybody.has(incoming.form) ? [{ ...incoming, answer }] : [],
      );
      const forms = new Set(sent.map(({ form }) => form));
      const withReceipt = new Set(
        sent.filter(({ answer }) => answer.message.storable).map(({ form }) => form),
      );
      expect(forms.size).toBeGreaterThan(20);
      // Receipts of forms have no other way on a chat that cannot whisper.
      expect(withReceipt.size / forms.size).toBeGreaterThan(0.75);
    });
  });
}
