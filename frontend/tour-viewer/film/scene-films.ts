import type { TemplateResult } from 'lit-html';
import { reducedMotion, type Core } from '../core';
import type { Hotspot, TourScene } from '../manifest';
import { isPhone } from '../device';
import type { ViewerState } from '../state';
import type { Scope } from '../ui/parts';
import { filmBar } from './film-bar';
import { filmFiles } from './files';
import { Film } from './film';

/** A film begins after this many milliseconds also when details of the panorama are still missing. */
const PATIENCE = 6_000;

/** The films of the scenes, one at a time: each begins with its scene and ends with it. */
export class SceneFilms {
  readonly #core: Core;
  readonly #spare: () => boolean;
  #scene: string | undefined;
  #film: Film | undefined;
  #drawn: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  /** @param spare whether little data is wanted */
  constructor(core: Core, spare: () => boolean) {
    this.#core = core;
    this.#spare = spare;
  }

  /** To be told of every change. */
  follow({ scene, pictureless }: ViewerState): void {
    const wanted = pictureless ? undefined : scene;
    if (wanted?.id !== this.#scene) {
      if (this.#film) {
        this.#leave();
        this.#core.store.update({ film: undefined });
      }
      this.#scene = wanted?.id;
      if (wanted?.video) {
        this.#enter(wanted);
      }
    }
    this.#film?.hear();
  }

  /** A frame was drawn. @param complete the panorama is there in full detail */
  drawn(complete: boolean): void {
    if (complete) {
      this.#drawn?.();
    }
  }

  /** What was chosen is to be seen. */
  goTo(hotspot: Hotspot): void {
    this.#film?.goTo(hotspot);
  }

  /** The film of the scene one is in, where it has one that can be played. */
  get film(): Film | undefined {
    return this.#film;
  }

  /** The controls of the film, where there is one. */
  bar(scope: Scope): TemplateResult | undefined {
    return this.#film && scope.state.film ? filmBar(scope, scope.state.film, this.#film) : undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.#leave();
  }

  #enter(scene: TourScene): void {
    const { picture, redraw } = this.#core;
    const started = picture.start();
    if (!started || !scene.video || this.#scene !== scene.id || this.#film || this.#disposed) {
      return;
    }
    const probe = document.createElement('video');
    const files = filmFiles(scene.video, {
      phone: isPhone(),
      spare: this.#spare(),
      plays: (type) => probe.canPlayType(type) !== '',
    });
    const film = new Film(this.#core, scene, scene.video, files);
    this.#film = film;
    if (reducedMotion() || this.#spare()) {
      return;
    }
    // The panorama is the first picture and must not wait for a film; an opening ends before one begins
    this.#patience = setTimeout(() => this.#drawn?.(), PATIENCE);
    this.#drawn = () => {
      clearTimeout(this.#patience);
      this.#drawn = undefined;
      film.play();
    };
    redraw();
  }

  #leave(): void {
    clearTimeout(this.#patience);
    this.#drawn = undefined;
    this.#film?.dispose();
    this.#film = undefined;
  }
}
