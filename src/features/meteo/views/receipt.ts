import { md } from '../../../chat/markdown.ts';
import { type Button, buttons, type Message, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { untilOf } from './format.ts';

const contactButton = ({ words }: ViewContext, round: Round): Button => ({
  label: words.answering.contact,
  press: 'meteo/contact',
  ref: round.id,
});

const pastButton = ({ words }: ViewContext, round: Round): Button => ({
  label: words.answering.past,
  press: 'meteo/past',
  ref: round.id,
});

/**
 * What was done, who will read it, how to undo it. The same whether she signed or not, and nothing of what she
 * answered: a chat may keep it.
 */
export function receiptMessage(view: ViewContext, round: Round): Message {
  const { answering } = view.words;
  const { receipt } = answering;
  return storable({
    until: round.closesAt,
    summary: receipt.summary,
    blocks: [
      text(md`${receipt.saved}\n${receipt.whoReads}\n${receipt.undo(untilOf(view, round))}`),
      buttons(
        { label: answering.edit, press: 'meteo/edit', ref: round.id },
        { label: answering.withdraw, press: 'meteo/withdraw', ref: round.id },
        pastButton(view, round),
      ),
      text(receipt.offer),
      buttons(contactButton(view, round)),
    ],
  });
}

/** She wants to answer without signing, and has signed: one does not come on top of the other. */
export function signedAlready(view: ViewContext, round: Round): Message {
  const { answering } = view.words;
  return {
    summary: answering.receipt.summary,
    blocks: [
      text(answering.already.signed),
      buttons(
        { label: answering.edit, press: 'meteo/edit', ref: round.id, style: 'primary' },
        { label: answering.withdraw, press: 'meteo/withdraw', ref: round.id },
      ),
    ],
  };
}

/** A second answer to a round that she answered without signing, refused kindly. */
export function unsignedAlready(view: ViewContext, round: Round): Message {
  const { answering } = view.words;
  return {
    summary: answering.receipt.summary,
    blocks: [
      text(answering.already.unsigned),
      text(answering.receipt.offer),
      buttons(contactButton(view, round)),
    ],
  };
}

export function confirmWithdrawal(view: ViewContext, round: Round): Message {
  const { answering } = view.words;
  return {
    summary: answering.withdrawing.summary,
    blocks: [
      text(answering.withdrawing.text),
      buttons(
        {
          label: answering.confirmWithdraw,
          press: 'meteo/withdraw-confirm',
          ref: round.id,
          style: 'danger',
        },
        { label: answering.keep, press: 'meteo/withdraw-keep', ref: round.id },
      ),
    ],
  };
}

export function withdrawnMessage(view: ViewContext, round: Round): Message {
  const { asking, answering } = view.words;
  return storable({
    until: round.closesAt,
    summary: answering.withdrawing.summaryDone,
    blocks: [
      text(answering.withdrawing.done),
      buttons({ label: asking.unskip, press: 'meteo/unskip', ref: round.id }),
    ],
  });
}

/** What she kept has its receipt, where it can be changed. */
export function keptMessage(view: ViewContext, round: Round): Message {
  const { answering } = view.words;
  return {
    shortcuts: true,
    summary: answering.withdrawing.summaryKept,
    blocks: [
      text(answering.withdrawing.kept),
      buttons({ label: answering.edit, press: 'meteo/edit', ref: round.id }),
    ],
  };
}

export const nothingToWithdraw = ({ words }: ViewContext): Message =>
  storable({
    summary: words.answering.withdrawing.summaryKept,
    blocks: [text(words.answering.withdrawing.nothing)],
  });
