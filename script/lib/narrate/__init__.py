"""The synthetic narrations of a tour bundle: see script/narrate."""
