"""The audio folder of a bundle: what a synthesiser made, and what people recorded, which stays."""

import hashlib
import os

RECORDINGS = (".mp3", ".m4a", ".ogg", ".opus", ".wav")
LIST = "synthetic.sha256"


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


class Audio:
    """The audio folder of a bundle, and which of its files are ours."""

    def __init__(self, bundle):
        self.folder = bundle / "audio"
        self.list = self.folder / LIST
        self.hashes = {}
        if self.list.exists():
            for line in self.list.read_text().splitlines():
                hash, name = line.split("  ", 1)
                self.hashes[name] = hash

    def ours(self, name):
        file = self.folder / name
        return file.exists() and self.hashes.get(name) == digest(file)

    def recording(self, base):
        """The recording of a narration, if there is one."""
        for suffix in RECORDINGS:
            if (self.folder / (base + suffix)).exists() and not self.ours(base + suffix):
                return base + suffix
        return None

    def state(self, base, mark):
        """What there is to say about a narration, and whether it has to be spoken."""
        sound, text = base + ".mp3", base + ".vtt"
        recording = self.recording(base)
        if recording:
            if not (self.folder / text).exists():
                return "%s is a recording without captions" % recording, False
            if self.ours(text):
                return "%s is a recording, its captions are still those of the synthetic voice" % recording, False
            return None, False
        if (self.folder / text).exists() and not self.ours(text):
            if (self.folder / sound).exists():
                return None, False  # captions corrected by hand
            return "%s is not ours and has no audio" % text, False
        if not (self.folder / sound).exists() or not (self.folder / text).exists():
            return base + " is missing", True
        if mark not in (self.folder / text).read_text(encoding="utf-8"):
            return base + " is out of date", True
        return None, False

    def forget(self, name):
        self.hashes.pop(name, None)

    def save(self):
        """Only what is there as we made it, or is about to be."""
        self.folder.mkdir(exist_ok=True)
        fresh = self.list.with_suffix(".new")
        fresh.write_text("".join("%s  %s\n" % (self.hashes[name], name) for name in sorted(self.hashes)))
        os.replace(fresh, self.list)

    def put(self, files):
        """Old files go before the list changes and new ones come after: an interruption leaves a gap, never a
        file of ours that would pass for a recording."""
        for name in files:
            (self.folder / name).unlink(missing_ok=True)
        self.hashes.update({name: digest(made) for name, made in files.items()})
        self.save()
        for name, made in files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(made, self.folder / name)

    def tidy(self, bases):
        """Takes out our files of narrations that exist no longer or that were recorded in another format."""
        for name in list(self.hashes):
            base, suffix = os.path.splitext(name)
            recorded = suffix == ".mp3" and self.recording(base)
            if self.ours(name) and (base not in bases or recorded):
                (self.folder / name).unlink()
                print("- %s" % name)
            if not self.ours(name):
                self.forget(name)
        if self.hashes or self.list.exists():
            self.save()
