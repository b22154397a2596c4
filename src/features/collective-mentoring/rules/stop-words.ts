/** Words that say nothing of a need, in French and in English, without accents. */
const FRENCH =
  'les des une uns aux avec dans pour par sur sous sans plus moins tres bien mal mais donc car que qui quoi quand comment pourquoi dont est sont etre avoir fait faire faut peut peux doit dois veux veut voudrais aimerais souhaite mon mes son ses notre nos votre vos leur leurs nous vous ils elles elle lui moi toi cela ceci cet cette ces tout tous toute toutes aussi alors encore toujours jamais deja trop peu beaucoup comme chez entre vers avant apres pendant depuis autre autres quelques chaque meme besoin aide aider probleme question questions savoir sais arrive arriver mieux meilleur pas';
const ENGLISH =
  'the and for with without into from about that this these those what when how why which who whom are was were been being have has had can could should would may might must not but also then than too very more less most some any each other others our your their his her its they them she him you need needs help problem question questions want wants like know how better well get getting make making';

export const STOP_WORDS: ReadonlySet<string> = new Set(`${FRENCH} ${ENGLISH}`.split(' '));
