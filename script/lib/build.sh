# shellcheck shell=bash
# Builds the application's jar where something it is made of has changed. Sourced after toolchain.sh.

JAR=$ROOT/target/cites360.jar

jar_is_fresh() {
  [ -f "$JAR" ] && [ -z "$(find "$ROOT/src/main/java" "$ROOT/src/main/resources" "$ROOT/frontend" "$ROOT/docs" "$ROOT/pom.xml" \
    \( -name node_modules -o -path "$ROOT/frontend/generated" \) -prune -o \
    -type f ! -path "$ROOT/frontend/index.html" ! -name '*.md' -newer "$JAR" -print -quit)" ] && same_files
}

# A file that was removed is newer than nothing: the list of files is kept beside the jar.
list_files() {
  (cd "$ROOT" && find src/main/java src/main/resources frontend -name node_modules -prune -o -path frontend/generated -prune -o \
    -type f ! -path frontend/index.html -print | LC_ALL=C sort)
}

same_files() { [ "$(list_files)" = "$(cat "$ROOT/target/cites360.files" 2>/dev/null)" ]; }

build_jar() {
  if jar_is_fresh; then return; fi
  find_maven
  find_node
  say "Building the application (some minutes the first time, with everything it needs from the package registries)"
  local log=$ROOT/target/build.log
  mkdir -p "$ROOT/target"
  if ! (cd "$ROOT" && mvn --batch-mode -DskipTests -Dspotless.check.skip package) >"$log" 2>&1; then
    grep -E '^\[ERROR\]' "$log" | head -n 30 >&2
    give_up "The build failed." "Its whole log: target/build.log"
  fi
  list_files >"$ROOT/target/cites360.files"
}
