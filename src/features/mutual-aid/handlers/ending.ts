import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import type { CommandContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { firstLetters, plainWord } from '../../../community/format/words.ts';
import { mayCall } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { type CardValues, cardForm, type SolveValues, solveForm } from '../forms/ending.ts';
import { helpersOf, loadSkills, nameOf } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { thank, thankInPublic } from '../notifications/news.ts';
import { ASKERS, type Request } from '../rules/request.ts';
import { allCards, type Card, cardById, keepCard, withdrawCard } from '../store/cards.ts';
import { offersWhere } from '../store/offers.ts';
import {
  cardMessage,
  searchMessage,
  skillsMessage,
  solvedMessage,
  thanksReadMessage,
} from '../views/ending.ts';
import { fieldLabel, sentence } from '../views/format.ts';
import { end } from './matchmaking.ts';
import { type OnOffer, refuse } from './request.ts';

export async function openSolve(context: PressContext, request: Request): Promise<Answer> {
  const helped = (await helpersOf(context, request)).length > 0;
  return openForm(solveForm(viewContextFor(context, context.member), request.id, helped));
}

/** **C’est réglé**: the line is the thanks, for those who helped. */
export async function solve(context: SubmitContext<SolveValues>, before: Request): Promise<Answer> {
  const { helped, public: isPublic } = context.values;
  const change = { texts: { ...before.texts, helped }, thanksPublic: isPublic };
  const request = await end(context, before, 'solve', change);
  if (request === null) return refuse(context, 'elsewhere', 'form');
  const accepted = (await offersWhere(context.tx, context.secrets, { requestId: request.id })).filter(
    ({ state }) => state === 'accepted',
  );
  for (const offer of accepted) await thank(context, request, offer);
  const view = viewContextFor(context, context.member);
  return whisper(solvedMessage(view, request, accepted.length > 0));
}

/** What helped, to who helped. */
export async function readThanks(context: PressContext, { offer, request }: OnOffer): Promise<Answer> {
  const { helped } = request.texts;
  if (helped === null || offer.state !== 'accepted') return refuse(context, 'elsewhere', 'press');
  const author = await nameOf(context, request.authorId);
  return whisper(thanksReadMessage(viewContextFor(context, context.member), helped, author));
}

/** Thanks are public once both agreed. */
export async function agree(context: PressContext, { offer, request }: OnOffer): Promise<Answer> {
  const { helped } = request.texts;
  if (helped === null || offer.state !== 'accepted' || !request.thanksPublic)
    return refuse(context, 'elsewhere', 'press');
  await thankInPublic(context, request, offer, helped);
  return whisper(sentence(viewContextFor(context, context.member).words.ending.thanks.agreed));
}

export const openCard = async (context: PressContext, request: Request): Promise<Answer> =>
  openForm(cardForm(viewContextFor(context, context.member), request.id, request.texts));

export async function keep(context: SubmitContext<CardValues>, request: Request): Promise<Answer> {
  const { tx, secrets, member, now, values } = context;
  const { id: requestId, field } = request;
  await keepCard(tx, secrets, { memberId: member.id, requestId, field, createdAt: now, ...values });
  const { words } = viewContextFor(context, member);
  return whisper(sentence(words.ending.card.kept(values.title)));
}

/** `/entraide chercher formulaire`: the cards that have each word in them, whatever its accents. */
export async function search(context: CommandContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const words = context.args
    .split(/\s+/)
    .map(plainWord)
    .filter((word) => word !== '');
  const has = (card: Card) => {
    const label = fieldLabel(view, card.field);
    const said = plainWord([card.title, card.text, card.helped, label].join(' '));
    return words.every((word) => said.includes(word));
  };
  const found = (await allCards(context.tx, context.secrets)).filter(has);
  const typed = firstLetters(context.args.trim(), 40);
  return whisper(searchMessage(view, typed, found, mayCall(context.member, ASKERS)));
}

export async function readCard(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const id = context.ref === '' ? (context.value ?? '') : context.ref;
  const card = await cardById(context.tx, context.secrets, id);
  if (!card) return whisper(sentence(view.words.ending.card.gone));
  const author = await memberById(context.tx, card.memberId);
  return whisper(
    cardMessage(view, card, author?.active ? author.name : null, card.memberId === context.member.id),
  );
}

export async function withdraw(context: PressContext): Promise<Answer> {
  const { card } = viewContextFor(context, context.member).words.ending;
  const was = await withdrawCard(context.tx, context.ref, context.member.id);
  return was ? replace(sentence(card.withdrawn)) : whisper(sentence(card.gone));
}

/** `/entraide savoirs`: what she can help with, as her card says it. */
export const skills = async (context: CommandContext): Promise<Answer> =>
  whisper(
    skillsMessage(viewContextFor(context, context.member), await loadSkills(context, context.member.id)),
  );
