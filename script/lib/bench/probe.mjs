/** Runs in each page before its own code: counts draws, frames with draws, and the bytes of textures, and keeps the clock. */
export function probe() {
  const totals = { draws: 0, frames: 0, frameDraws: 0, lastFrameDraws: 0, textureBytes: 0 };
  const sizes = new WeakMap();
  const bound = new WeakMap();

  const resize = (gl, target, bytes, add) => {
    const texture = bound.get(gl)?.get(target === gl.TEXTURE_2D ? gl.TEXTURE_2D : gl.TEXTURE_CUBE_MAP);
    if (texture) {
      const before = sizes.get(texture) ?? 0;
      const after = add ? before + bytes : Math.max(bytes, before);
      sizes.set(texture, after);
      totals.textureBytes += after - before;
    }
  };

  for (const type of [window.WebGLRenderingContext, window.WebGL2RenderingContext]) {
    const { prototype } = type;
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
      const original = prototype[name];
      if (original) {
        prototype[name] = function (...values) {
          totals.draws++;
          totals.frameDraws++;
          return original.apply(this, values);
        };
      }
    }
    const { bindTexture, deleteTexture, texImage2D, texStorage2D, generateMipmap } = prototype;
    prototype.bindTexture = function (target, texture) {
      if (!bound.has(this)) {
        bound.set(this, new Map());
      }
      bound.get(this).set(target, texture);
      return bindTexture.call(this, target, texture);
    };
    prototype.deleteTexture = function (texture) {
      if (texture && sizes.has(texture)) {
        totals.textureBytes -= sizes.get(texture);
        sizes.delete(texture);
      }
      return deleteTexture.call(this, texture);
    };
    prototype.texImage2D = function (...values) {
      const source = values.at(-1);
      const [width, height] =
        values.length >= 9 ? [values[3], values[4]] : [source?.videoWidth ?? source?.naturalWidth ?? source?.width ?? 0, source?.videoHeight ?? source?.naturalHeight ?? source?.height ?? 0];
      resize(this, values[0], width * height * 4, values[1] > 0 || values[0] !== this.TEXTURE_2D);
      return texImage2D.apply(this, values);
    };
    if (texStorage2D) {
      prototype.texStorage2D = function (target, levels, format, width, height) {
        const faces = target === this.TEXTURE_2D ? 1 : 6;
        resize(this, target, width * height * 4 * faces * (levels > 1 ? 4 / 3 : 1), false);
        return texStorage2D.call(this, target, levels, format, width, height);
      };
    }
    prototype.generateMipmap = function (target) {
      const texture = bound.get(this)?.get(target);
      if (texture && !texture.mipmapped) {
        texture.mipmapped = true;
        if (!texStorage2D) {
          resize(this, target, (sizes.get(texture) ?? 0) / 3, true);
        }
      }
      return generateMipmap.call(this, target);
    };
  }

  const endFrame = () => {
    if (totals.frameDraws > 0) {
      totals.frames++;
      totals.lastFrameDraws = totals.frameDraws;
      totals.frameDraws = 0;
    }
  };
  // No task of its own after each frame: a frame has ended when the next begins, or when somebody asks
  window.probe = {
    read: () => {
      endFrame();
      return { ...totals };
    },
  };
  const request = window.requestAnimationFrame.bind(window);
  let current;
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      if (time !== current) {
        endFrame();
        current = time;
      }
      callback(time);
    });
}
