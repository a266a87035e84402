import { answerHost } from '../embed/answer';
import { offerKeeping } from '../offline/offer';
import '../tour-viewer/tour-viewer';
import type { TourViewer } from '../tour-viewer/tour-viewer';
import { Texts, textsOfPage } from '../tour-viewer/texts';

/**
 * The script of the visit page. The page is complete without it: this ties the viewer to the texts below it.
 */
export function wire(page: Document, viewer: TourViewer): void {
  keepOneVoice(page, viewer);
  linkStops(page, viewer);
  keepPlace(page);
}

/** Only one thing speaks at a time. */
function keepOneVoice(page: Document, viewer: TourViewer): void {
  const audios = (): HTMLAudioElement[] => [...page.querySelectorAll('audio')];
  viewer.addEventListener('play-change', (event) => {
    if ((event as CustomEvent<{ playing: boolean }>).detail.playing) {
      audios().forEach((audio) => {
        audio.pause();
      });
    }
  });
  // A 'play' does not bubble, but it can be captured on the way down
  page.addEventListener(
    'play',
    (event) => {
      viewer.pause();
      audios()
        .filter((audio) => audio !== event.target)
        .forEach((audio) => {
          audio.pause();
        });
    },
    true,
  );
}

/** From the text of a stop to its place in the picture. */
function linkStops(page: Document, viewer: TourViewer): void {
  const label = new Texts(textsOfPage(page)).get('viewer.show-here');
  for (const section of page.querySelectorAll<HTMLElement>('section[id^="stop-"]')) {
    const heading = section.querySelector('h2, h3, h4');
    const link = page.createElement('a');
    link.className = 'show-in-visit';
    link.href = `#stop=${encodeURIComponent(section.id.slice('stop-'.length))}`;
    link.textContent = label;
    link.lang = page.documentElement.lang;
    if (heading?.id) {
      link.id = `show-${section.id}`;
      link.setAttribute('aria-labelledby', `${link.id} ${heading.id}`);
    }
    link.addEventListener('click', () => {
      viewer.scrollIntoView({ block: 'start' });
    });
    const line = page.createElement('p');
    line.append(link);
    heading?.after(line);
  }
}

/** The page's own links to other versions keep scene, stop and view too. */
function keepPlace(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[data-version]');
    if (link && location.hash.includes('scene=')) {
      link.hash = location.hash;
    }
  });
}

const viewer = document.querySelector('tour-viewer');
if (viewer) {
  wire(document, viewer);
  offerKeeping(document);
  if (window.parent !== window) {
    answerHost(window, viewer, (href) => {
      location.assign(href);
    });
  }
}
