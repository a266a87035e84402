import { readManifest, type Tour } from './manifest';

/** A small tour for tests, as the server would send it. */
export const MANIFEST = {
  site: 'brussels',
  tour: 'centre',
  audience: 'youth',
  lang: 'fr',
  title: 'La Cité des métiers',
  summary: 'Une visite.',
  entry: 'entrance',
  modelled: true,
  plan: { url: '/plan.svg', width: 280, height: 130 },
  versions: [
    { audience: 'youth', lang: 'fr' },
    { audience: 'user', lang: 'fr' },
    { audience: 'user', lang: 'nl' },
  ],
  scenes: [
    {
      id: 'entrance',
      title: 'L’entrée',
      description: 'Un vestibule clair.',
      north: 0,
      view: { yaw: 10, pitch: -3, fov: 90 },
      plan: { x: 88, y: 107 },
      pyramid: { tileSize: 512, faceSizes: [512, 1024], format: 'webp', url: '/media/a/{level}/{face}/{row}/{column}.webp' },
      picture: { url: '/a.jpg', width: 960, height: 640 },
      hotspots: [
        { id: 'door', kind: 'scene', yaw: 40, pitch: -8, label: 'Vers l’accueil', target: 'reception' },
        { id: 'first', kind: 'stop', yaw: 8, pitch: -2, label: 'L’entrée', target: 'entrance' },
        { id: 'charter', kind: 'info', yaw: -60, pitch: 4, label: 'La charte', text: 'Anonymat.\n\nGratuité.' },
        { id: 'nowhere', kind: 'scene', yaw: 0, pitch: 0, label: 'Nulle part', target: 'missing' },
      ],
    },
    {
      id: 'reception',
      title: 'L’accueil',
      north: 90,
      view: { yaw: -20, pitch: 0, fov: 90 },
      plan: { x: 95, y: 47 },
      pyramid: { tileSize: 512, faceSizes: [512], format: 'webp', url: '/media/b/{level}/{face}/{row}/{column}.webp' },
      hotspots: [{ id: 'back', kind: 'scene', yaw: 180, pitch: -8, label: 'Vers l’entrée', target: 'entrance' }],
    },
  ],
  stops: [
    {
      number: 1,
      id: 'entrance',
      scene: 'entrance',
      yaw: 8,
      pitch: -2,
      title: 'L’entrée',
      narration: {
        audio: { url: '/1.mp3', type: 'audio/mpeg', duration: 20 },
        captions: '/1.vtt',
        voice: 'synthetic',
        transcript: 'Bonjour. Entrez.\n\nVoici la charte.',
        paragraphs: [
          {
            sentences: [
              { text: 'Bonjour.', start: 0, end: 2 },
              { text: 'Entrez.', start: 2.5, end: 5 },
            ],
          },
          { sentences: [{ text: 'Voici la charte.', start: 6, end: 9 }] },
        ],
      },
      links: [{ label: 'Actiris', url: 'https://www.actiris.brussels/' }],
      hunt: { object: 'charter', clue: 'Où sont les règles ?', found: 'C’est la charte.' },
      quiz: [{ question: 'Que paie-t-on ?', answers: ['Rien', 'Un euro'], correct: 0, explanation: 'Tout est gratuit.' }],
    },
    {
      number: 7,
      id: 'reception',
      scene: 'reception',
      yaw: 60,
      pitch: 0,
      title: 'L’accueil',
      narration: { transcript: 'Ici. On écoute.' },
    },
    { number: 9, id: 'lost', scene: 'missing', yaw: 0, pitch: 0, title: 'Perdu', narration: {} },
  ],
} as const;

export const tour = (): Tour => readManifest(structuredClone(MANIFEST));
