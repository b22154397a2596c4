/** What a programme.yaml that says nothing of métiers and expertise gets; each programme can list its own. */
export const DEFAULT_METIERS = [
  { id: 'design', fr: 'Design', en: 'Design' },
  { id: 'developpement', fr: 'Développement', en: 'Software development' },
  { id: 'data', fr: 'Science des données', en: 'Data science' },
  { id: 'produit', fr: 'Produit', en: 'Product' },
  { id: 'droit', fr: 'Droit', en: 'Law' },
];

export const DEFAULT_EXPERTISE = [
  { id: 'recherche-utilisateur', fr: 'Recherche utilisateur', en: 'User research' },
  { id: 'experience', fr: 'Design d’expérience', en: 'Experience design' },
  { id: 'interface', fr: 'Design d’interface', en: 'Interface design' },
  { id: 'architecture', fr: 'Architecture logicielle', en: 'Software architecture' },
  { id: 'data', fr: 'Science des données', en: 'Data science' },
  { id: 'deploiement', fr: 'Intégration et déploiement', en: 'Integration and deployment' },
  { id: 'accessibilite', fr: 'Accessibilité', en: 'Accessibility' },
  { id: 'eco-responsabilite', fr: 'Écoresponsabilité', en: 'Eco-responsibility' },
  { id: 'logiciel-libre', fr: 'Logiciel libre', en: 'Free software' },
  { id: 'donnees-ouvertes', fr: 'Données ouvertes', en: 'Open data' },
  { id: 'droit', fr: 'Droit et société', en: 'Law and society' },
  { id: 'produit', fr: 'Produit', en: 'Product' },
];

/** The météo of the 5th promotion, apart from its anchor. */
export const DEFAULT_REMINDERS = [
  { workingDays: 1, at: '10:00' },
  { workingDays: 3, at: '10:00' },
];
export const DEFAULT_CLOSING = { workingDays: 4, at: '18:00' };
export const DEFAULT_DIGEST = { workingDays: 5, at: '09:00' };
