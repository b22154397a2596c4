import { joinMarkdown, md } from '../../../../chat/markdown.ts';

const again = md`Les coachs ont votre demande et cherchent quelqu’un d’autre : vous n’avez rien à refaire, et \`/mentorat\` vous montre où elle en est.`;
const sessions = (n: number) =>
  n === 1 ? 'la séance à venir est annulée' : `les ${n} séances à venir sont annulées`;
const missed = (n: number) =>
  n === 0
    ? ''
    : md`La séance prévue depuis est notée comme n’ayant pas eu lieu ; si elle a eu lieu, dites-le dans \`/mentorat\`.`;

const andMissed = (n: number) => (n === 0 ? '' : md` ${missed(n)}`);

/** What the other of the two, and coaches, hear when somebody can no longer come. */
export const leaving = {
  asked: md`Votre demande d’accompagnement va aux autres coachs. ${again}`,
  mentee: (toCome: number, since: number, waits: boolean) =>
    joinMarkdown(
      [
        toCome === 0 ? 'Votre mentorat s’arrête.' : `Votre mentorat s’arrête : ${sessions(toCome)}.`,
        missed(since),
        waits ? again : md`Vous pouvez demander un autre accompagnement : \`/mentorat\`.`,
      ].filter((part) => part !== ''),
      ' ',
    ),
  closed: md`Votre cycle de mentorat est clos. Vous pouvez en demander un autre, avec un·e autre coach : \`/mentorat\`.`,
  coach: (toCome: number, since: number) =>
    toCome === 0
      ? md`Votre mentorat s’arrête : les créneaux proposés sont retirés.${andMissed(since)}`
      : md`Votre mentorat s’arrête : ${sessions(toCome)}, et ces créneaux sont de nouveau libres.${andMissed(since)}`,
  coaches: (n: number) =>
    n === 1
      ? md`Une demande d’accompagnement attend un·e autre coach : \`/mentorat\` vous la montre.`
      : md`${n} demandes d’accompagnement attendent un·e autre coach : \`/mentorat\` vous les montre.`,
  noLonger: 'Cette demande n’est plus d’actualité : la personne qui l’avait faite ne peut plus venir.',
};

export type DepartureWords = typeof leaving;
