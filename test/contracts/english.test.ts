import { describe, expect, it } from 'vitest';
import { everythingSpoken, sentencesIn } from './spoken.ts';

/** What is told in English, by where it stands. Parts in italics are in another language; code is typed as it is. */
const told = (await everythingSpoken()).flatMap(({ source, words }) =>
  sentencesIn(words.en).map(({ path, text }) => ({
    where: `${source} ${path}`,
    text: text
      .replace(/(?<![\p{L}\p{N}])_[^_\n]+_/gu, '…')
      .replace(/`[^`\n]*`/g, 'Code')
      .replace(/https?:\/\/\S+/g, 'address')
      // With what words were tried (ARGUMENTS in spoken.ts): it may stand anywhere.
      .replace(/\b(?:mot|null)\b/g, 'Word'),
  })),
);

/** Where something is wrong in English, by a pattern; what is exempted is right, for the reason beside it. */
const faults = (wrong: RegExp, exempted: readonly string[] = []): string[] => [
  ...new Set(
    told
      .filter(({ text }) => wrong.test(exempted.reduce((left, right) => left.replaceAll(right, '…'), text)))
      .map(({ where, text }) => `${where}: ${text}`),
  ),
];

describe('English', () => {
  it('contracts throughout, as people speak', () => {
    // At the end of a clause nothing contracts ("who they are"): only what a word follows is looked at.
    const auxiliaries =
      /\b(?:cannot|(?:do|does|did|is|are|was|were|will|would|could|has|have|had|should) not)\b/i;
    expect(faults(auxiliaries)).toEqual([]);
    // "Your team and you are", "only you will": contracted only where a clause begins with it.
    const clause = /(?:^|[.,:;?!] |\b(?:so|that|if|when|and|but|because|until) )/.source;
    const subject =
      '(?:I (?:am|will|would)|(?:you|we|they) (?:are|will)|(?:it|that|there|here|what|who|where) is)';
    const said = new RegExp(`${clause}${subject} (?=[a-z])`, 'im');
    expect(faults(said, ['your team and you are', 'we will do', 'We will do'])).toEqual([]);
  });

  it('has no turn of phrase that is French', () => {
    for (const calque of [
      /\bleft by itself\b|\b(?:leaves?|sent|closes?) by (?:itself|themselves)\b|\b(?:request|question|reply|proposal|it) has left\b/i,
      /\bnothing obliges\b|\bno bound\b|\bread again\b.*\bsent\b|\bwent by\b|\bunagreed\b/i,
      /\bgo(?:es)? on\b(?! again)|\bawaits? (?:you|me)\b|\bsee it first\b|\bspeaks to you\b/i,
      /\bweathers\b|\bwho will read you\b|\bread you\b|\bwhat I keep of\b|\bserves to\b|\bit serves\b/i,
      /\bis fixed\b|\bis told\b.*\bconfirms\b|\bare you the one\b|\bfor whom\b|\bto whom\b|\bwith whom\b/i,
      /\bsee to it\b|\bseeing to it\b|\binsist\b|\ball the same\b|\bafter all, no\b|\btake up again\b/i,
      /\bthis moment\b|\banother moment\b|\bmaterials?\b|(?<!still )\bto come\b(?! (?:\p{L}|with))/iu,
      /\bno longer there\b|\bnot, or no longer\b|\bnothing was changed\b|\bEmpty:/i,
      /\bI (?:write|tell|remind|announce|ask) you\b.*\b(?:tomorrow|as soon as|when)\b/i,
    ])
      expect(faults(calque), String(calque)).toEqual([]);
  });

  it('says lengths of time in words', () => {
    expect(faults(/\d h\b|\d min\b/, ['(15 min)'])).toEqual([]);
  });

  it('calls each thing by its one name', () => {
    // The institution's words have accents nowhere but in métier and météo; a cohort's challenge is a défi in French.
    expect(faults(/\bdéfis?\b|\bdefis?\b/i)).toEqual([]);
    expect(faults(/\bpromotions?\b/i)).toEqual([]);
    expect(
      faults(/\b(?:survey|weather report|poll|questionnaire)s?\b/i, ['(your weather report)', 'open polls']),
    ).toEqual([]);
    expect(faults(/\be-?mail address\b.*\bmail\b|\bhome view\b|\bpopup\b/i)).toEqual([]);
  });

  it('speaks of one person as they, of nobody as she or he', () => {
    expect(faults(/\b(?:she|he|her|hers|him|his|herself|himself)\b/i)).toEqual([]);
  });

  it('agrees in number, as in “1 hour” and “2 hours”', () => {
    // Bounds are numbers of anything: "from 1 to 1 minutes"; thresholds are three at least.
    expect(
      faults(
        /(?<!to )\b(?:1|one) (?:hours|minutes|days|weeks|people|answers|requests|gatherings|sessions|votes|groups|times)\b/i,
        ['only once there are 1 answers', 'fewer than 1 people'],
      ),
    ).toEqual([]);
    expect(
      faults(
        /(?<![\d.,:])(?:2|12) (?:hour|minute|day|week|person|answer|request|gathering|session|vote|group)\b(?![-’])/i,
        ['métier is 2 vote', 'métier is 12 vote'],
      ),
    ).toEqual([]);
    expect(faults(/\bone of (?:the|your) \p{L}+(?<!s)\b (?:is|are)\b|\(s\)/iu)).toEqual([]);
  });

  it('begins each sentence with a capital, with the marks of English', () => {
    expect(faults(/[.!?] [a-z]/, ['no. '])).toEqual([]);
    expect(faults(/[«»]|\u00a0[;:!?]|\.\.\.|\.\.$/)).toEqual([]);
    expect(faults(/"|(?<=\p{L})'(?=\p{L})/u)).toEqual([]);
  });

  it('has no title for the subject of a sentence', () => {
    expect(
      faults(
        /(?:^|[.!?] |\n)“[^”\n]+” (?:is|are|has|have|had|was|were|will|can|could|does|did|leaves|found|takes)\b/,
      ),
    ).toEqual([]);
  });
});
