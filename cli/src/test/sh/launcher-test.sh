#!/bin/sh
# Tests the launcher in a copied tree, with a Java and a Maven that only say how they were called.
# usage: launcher-test.sh PAWL
set -eu

launcher=$1
work=$(cd "$(mktemp -d)" && pwd -P)
trap 'rm -rf "$work"' EXIT
checks=0
failed=0

# --- The stage --------------------------------------------------------------------------------

# No java, and nothing of the surrounding system but what the launcher may rely on.
tools=$work/tools
mkdir -p "$tools" "$work/home" "$work/elsewhere"
for tool in cat cp env find getconf grep head mkdir mv nproc ps readlink rm rmdir sed sh sleep tail touch uname wc; do
  path=$(command -v "$tool") && ln -s "$path" "$tools/$tool"
done

# make_java FOLDER VERSION TOOL...: a Java that prints its arguments, one in each line.
make_java() {
  folder=$1
  version=$2
  shift 2
  mkdir -p "$folder/bin"
  printf 'IMPLEMENTOR="Nobody"\nJAVA_VERSION="%s"\nOS_NAME="Linux"\n' "$version" >"$folder/release"
  for tool in "$@"; do
    cat >"$folder/bin/$tool" <<'JAVA'
#!/bin/sh
for word in "$@"; do
  case $word in
    -XX:ArchiveClassesAtExit=*)
      echo "rehearsed by $0: $*" >>"${FAKE_REHEARSALS:-/dev/null}"
      [ -n "${FAKE_ARCHIVE-}" ] || exit 1
      echo archive >"${word#*=}"
      ;;
  esac
done
printf '<%s>\n' "$@"
printf 'java %s\n' "$0"
printf 'process %s\n' "$$"
printf 'picked up %s\n' "${JAVA_TOOL_OPTIONS-nothing}"
printf 'locale %s\n' "${LC_ALL-unset}"
exit "${FAKE_STATUS:-0}"
JAVA
    chmod +x "$folder/bin/$tool"
  done
}

jdk=$work/jdk17
make_java "$jdk" 17.0.15 java javac
make_java "$work/jdk11" 11.0.2 java javac
make_java "$work/jdk8" 1.8.0_392 java javac
make_java "$work/jre21" 21 java

# The copy searches the usual folders below $work, so that the Javas of this machine are not found.
new_tree() {
  tree=$work/$1
  mkdir -p "$tree/.mvn" "$tree/cli/src/main/java"
  sed "s# /usr/# $work/usr/#g; s# /opt/# $work/opt/#g; s#/Library/#$work&#g" "$launcher" >"$tree/pawl"
  : >"$tree/pom.xml"
  : >"$tree/cli/pom.xml"
  : >"$tree/cli/src/main/java/One.java"
  : >"$tree/cli/src/main/java/Two.java"
  cat >"$tree/mvnw" <<'MVNW'
#!/bin/sh
echo "built with $JAVA_HOME: $*" >>maven-calls
[ -z "${FAKE_MAVEN_SECONDS-}" ] || sleep "$FAKE_MAVEN_SECONDS"
[ -z "${FAKE_MAVEN_HANGS-}" ] || exec sleep 40
if [ -n "${FAKE_MAVEN_ERROR-}" ]; then
  echo "$FAKE_MAVEN_ERROR"
  exit 1
fi
rm -rf cli/target/pawl
mkdir -p cli/target/pawl/lib
MVNW
  chmod +x "$tree/pawl" "$tree/mvnw"
}

# Makes the sources older than the program, whatever the resolution of the file system's clock.
age_tree() {
  find "$tree/pom.xml" "$tree/.mvn" "$tree/cli/pom.xml" "$tree/cli/src" -exec touch -t 201901010000 {} +
  touch -t 202001010000 "$tree/cli/target/pawl/built"
  rm -f "$tree/maven-calls"
}

# run [NAME=VALUE]... COMMAND...
run() {
  status=0
  env -i PATH="$tools" HOME="$work/home" "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
}

# --- The checks -------------------------------------------------------------------------------

case_name=
complain() {
  failed=$((failed + 1))
  echo "FAILED: $case_name: $1"
  sed 's/^/  out: /' "$work/out"
  sed 's/^/  err: /' "$work/err"
}

status_is() {
  checks=$((checks + 1))
  [ "$status" -eq "$1" ] || complain "expected status $1, found $status"
}

# The whole line $1 is in stdout.
prints() {
  checks=$((checks + 1))
  grep -qxF -e "$1" "$work/out" || complain "expected '$1' on stdout"
}

prints_not() {
  checks=$((checks + 1))
  ! grep -qF -e "$1" "$work/out" || complain "expected no '$1' on stdout"
}

# stderr is one line, and $1 is in it.
says_one_line() {
  checks=$((checks + 1))
  [ "$(wc -l <"$work/err")" -eq 1 ] || complain "expected one line on stderr"
  says "$1"
}

says() {
  checks=$((checks + 1))
  grep -qF -e "$1" "$work/err" || complain "expected '$1' on stderr"
}

says_nothing() {
  checks=$((checks + 1))
  [ ! -s "$work/err" ] || complain "expected nothing on stderr"
}

builds_are() {
  checks=$((checks + 1))
  builds=0
  [ ! -f "$tree/maven-calls" ] || builds=$(wc -l <"$tree/maven-calls")
  [ "$builds" -eq "$1" ] || complain "expected $1 builds, found $builds"
}

lock_is_free() {
  checks=$((checks + 1))
  [ ! -e "$tree/target/pawl-build.lock" ] || complain "expected no lock"
}

# --- Building ---------------------------------------------------------------------------------

new_tree 'a tree'

case_name='the first run builds'
run JAVA_HOME="$jdk" "$tree/pawl" info
status_is 0
says_one_line 'pawl: building (first run downloads its libraries)'
prints "<$tree/cli/target/pawl/lib/*>"
prints '<pawl.cli.Pawl>'
prints '<info>'
builds_are 1
lock_is_free

case_name='warnings end the build only on a JDK that is tested'
make_java "$work/jdk23" 23.0.1 java javac
for version in 17 23; do
  age_tree
  touch "$tree/cli/src/main/java/One.java"
  run JAVA_HOME="$work/jdk$version" "$tree/pawl" info
  cp "$tree/maven-calls" "$work/out"
  checks=$((checks + 1))
  if grep -qF -e -Dunchecked "$work/out"; then
    [ "$version" -eq 23 ] || complain 'expected a checked build'
  else
    [ "$version" -eq 17 ] || complain 'expected an unchecked build'
  fi
done

case_name='the second run does not'
age_tree
run JAVA_HOME="$jdk" "$tree/pawl" info
status_is 0
says_nothing
builds_are 0

case_name='an edited source builds again'
touch "$tree/cli/src/main/java/One.java"
run JAVA_HOME="$jdk" "$tree/pawl" info
builds_are 1
run JAVA_HOME="$jdk" "$tree/pawl" info
builds_are 1

case_name='an edited pom builds again'
age_tree
touch "$tree/cli/pom.xml"
run JAVA_HOME="$jdk" "$tree/pawl" info
builds_are 1

case_name='a removed source builds again'
age_tree
rm "$tree/cli/src/main/java/Two.java"
run JAVA_HOME="$jdk" "$tree/pawl" info
builds_are 1

case_name='an emptied program folder builds again'
age_tree
rm -r "$tree/cli/target/pawl/lib"
run JAVA_HOME="$jdk" "$tree/pawl" info
builds_are 1

case_name='a failed build shows what Maven said and is tried again'
age_tree
touch "$tree/cli/src/main/java/One.java"
run JAVA_HOME="$jdk" FAKE_MAVEN_ERROR='cannot resolve cdm' "$tree/pawl" info
status_is 1
says 'cannot resolve cdm'
says 'pawl: the build failed'
prints_not '<info>'
lock_is_free
run JAVA_HOME="$jdk" "$tree/pawl" info
status_is 0
builds_are 2

case_name='two at once build once'
age_tree
touch "$tree/cli/src/main/java/One.java"
env -i PATH="$tools" JAVA_HOME="$jdk" FAKE_MAVEN_SECONDS=1 "$tree/pawl" first >/dev/null 2>&1 &
first=$!
run JAVA_HOME="$jdk" FAKE_MAVEN_SECONDS=1 "$tree/pawl" second
wait "$first" || complain 'expected the first to end well'
status_is 0
prints '<second>'
builds_are 1
lock_is_free

case_name='the lock of a process that has ended is removed'
age_tree
touch "$tree/cli/src/main/java/One.java"
sh -c 'exit 0' &
ended=$!
wait "$ended"
mkdir "$tree/target/pawl-build.lock"
echo "$(uname -n) $ended" >"$tree/target/pawl-build.lock/owner"
run JAVA_HOME="$jdk" "$tree/pawl" info
status_is 0
builds_are 1
lock_is_free

case_name='a signal ends the build and frees the lock'
age_tree
touch "$tree/cli/src/main/java/One.java"
env -i PATH="$tools" JAVA_HOME="$jdk" FAKE_MAVEN_HANGS=1 "$tree/pawl" info >"$work/out" 2>"$work/err" &
first=$!
until [ -f "$tree/maven-calls" ]; do sleep 0.1; done
kill -TERM "$first"
status=0
asked=$(date +%s)
wait "$first" || status=$?
status_is 143
checks=$((checks + 1))
[ $(($(date +%s) - asked)) -le 20 ] || complain 'expected Maven to be ended too'
lock_is_free

case_name='a tree that cannot be written runs as it is'
age_tree
touch "$tree/cli/src/main/java/One.java"
touch -t 202001010000 "$tree/cli/target/pawl/lib"
rm -rf "$tree/target"
: >"$tree/target"
run JAVA_HOME="$work/jre21" "$tree/pawl" info
status_is 0
says_one_line 'running the program as it is'
prints '<info>'
rm "$tree/cli/target/pawl/built"
touch "$tree/cli/target/pawl/lib"
run JAVA_HOME="$work/jre21" "$tree/pawl" info
status_is 0
says_nothing
rm -r "$tree/cli/target"
run JAVA_HOME="$jdk" "$tree/pawl" info
status_is 1
says_one_line 'the program is not built, and'

# --- Finding a Java ---------------------------------------------------------------------------

new_tree tree

case_name='no Java at all'
run "$tree/pawl" info
status_is 1
says_one_line 'pawl: no Java 17 or newer was found: install a JDK'

case_name='only older ones'
run JAVA_HOME="$work/jdk11" PATH="$work/jdk8/bin:$tools" "$tree/pawl" info
status_is 1
says_one_line 'no Java 17 or newer was found'

case_name='a runtime cannot build'
run JAVA_HOME="$work/jre21" "$tree/pawl" info
status_is 1
says_one_line "the program must be built first, and $work/jre21 has no compiler"
builds_are 0

case_name='a runtime runs, and another Java builds'
run JAVA_HOME="$work/jre21" PAWL_JAVA_HOME="$work/jre21" PATH="$jdk/bin:$tools" "$tree/pawl" info
status_is 0
builds_are 1
prints "java $work/jre21/bin/java"
grep -q "built with $jdk:" "$tree/maven-calls" || complain "expected a build with $jdk"
age_tree

case_name='PAWL_JAVA_HOME goes before JAVA_HOME, and has no substitute'
run PAWL_JAVA_HOME="$work/jre21" JAVA_HOME="$jdk" "$tree/pawl" info
prints "java $work/jre21/bin/java"
run PAWL_JAVA_HOME="$work/jdk11" JAVA_HOME="$jdk" "$tree/pawl" info
status_is 1
says_one_line "PAWL_JAVA_HOME is $work/jdk11, where there is no Java 17"

case_name='JAVA_HOME of an old Java is passed over for the one on PATH'
run JAVA_HOME="$work/jdk8" PATH="$jdk/bin:$tools" "$tree/pawl" info
status_is 0
prints "java $jdk/bin/java"

case_name='java on PATH may be a link'
mkdir "$work/linked"
ln -s ../jdk17/bin/java "$work/linked/java"
run PATH="$work/linked:$tools" "$tree/pawl" info
prints "java $work/linked/../jdk17/bin/java"

case_name='java on PATH may be a wrapper'
mkdir "$work/wrapped"
printf '#!/bin/sh\necho "    java.home = %s"\n' "$jdk" >"$work/wrapped/java"
chmod +x "$work/wrapped/java"
run PATH="$work/wrapped:$tools" "$tree/pawl" info
prints "java $jdk/bin/java"

case_name='the usual folders are searched last'
make_java "$work/usr/lib/jvm/java-11" 11.0.2 java
make_java "$work/usr/lib/jvm/java-25" 25.0.3 java
run "$tree/pawl" info
prints "java $work/usr/lib/jvm/java-25/bin/java"

case_name='Java 24 and later is kept from warning about unpacking'
prints '<--sun-misc-unsafe-memory-access=allow>'
run JAVA_HOME="$jdk" "$tree/pawl" info
prints_not unsafe

# --- Starting sooner --------------------------------------------------------------------------

rehearsals_are() {
  checks=$((checks + 1))
  rehearsed=0
  [ ! -f "$work/rehearsals" ] || rehearsed=$(wc -l <"$work/rehearsals")
  [ "$rehearsed" -eq "$1" ] || complain "expected $1 rehearsals, found $rehearsed"
}

program=$tree/cli/target/pawl
archive17=$program/classes-17.0.15.jsa
archive25=$program/classes-25.0.3.jsa
java25=$work/usr/lib/jvm/java-25

case_name='every Java rehearses once, silently'
rm -f "$program"/*.jsa
for count in 1 1; do
  run JAVA_HOME="$jdk" FAKE_ARCHIVE=yes FAKE_REHEARSALS="$work/rehearsals" "$tree/pawl" info
  status_is 0
  says_nothing
  prints "<-XX:SharedArchiveFile=$archive17>"
  prints '<info>'
  prints_not '<run>'
  rehearsals_are $count
done
run JAVA_HOME="$java25" FAKE_ARCHIVE=yes FAKE_REHEARSALS="$work/rehearsals" "$tree/pawl" info
prints "<-XX:SharedArchiveFile=$archive25>"
rehearsals_are 2
checks=$((checks + 1))
[ -s "$archive17" ] && [ -s "$archive25" ] || complain 'expected two archives'
checks=$((checks + 1))
[ "$(find "$program" -name 'rehearsal*')" = '' ] || complain 'expected the rehearsal to leave nothing'

case_name='a rehearsal that fails is not tried again, and nobody hears of it'
rm -f "$program"/*.jsa "$work/rehearsals"
for count in 1 1; do
  run JAVA_HOME="$jdk" FAKE_REHEARSALS="$work/rehearsals" "$tree/pawl" info
  status_is 0
  says_nothing
  prints '<info>'
  prints_not SharedArchiveFile
  rehearsals_are $count
done

case_name='a new build rehearses again'
age_tree
touch "$tree/cli/src/main/java/One.java"
run JAVA_HOME="$jdk" FAKE_ARCHIVE=yes FAKE_REHEARSALS="$work/rehearsals" "$tree/pawl" info
builds_are 1
rehearsals_are 2
age_tree

case_name='words alone take the quick compiler, little memory and no vectors'
for words in --version --help help models list 'magnetization --help' 'info -h' 'demo --version' --colour ''; do
  # shellcheck disable=SC2086 # several words
  run JAVA_HOME="$jdk" OMP_NUM_THREADS=8 SLURM_MEM_PER_NODE=10000 "$tree/pawl" $words
  prints '<-XX:TieredStopAtLevel=1>'
  prints '<-XX:+UseSerialGC>'
  prints '<-Xmx256m>'
  prints_not EnableVectorSupport
  prints_not UseParallelGC
done

case_name='reading takes both compilers and no vectors'
for word in info check convert; do
  run JAVA_HOME="$jdk" "$tree/pawl" "$word" MODEL
  prints_not TieredStopAtLevel
  prints_not EnableVectorSupport
  prints '<-XX:MaxRAMPercentage=80>'
done

case_name='computing takes both compilers and vectors'
for word in magnetization demo run new-command; do
  run JAVA_HOME="$jdk" "$tree/pawl" "$word" MODEL
  prints_not TieredStopAtLevel
  prints '<-XX:+EnableVectorSupport>'
  prints '<--add-exports=java.base/jdk.internal.module=ALL-UNNAMED>'
  prints '<-XX:MaxRAMPercentage=80>'
done

# --- Being called -----------------------------------------------------------------------------

case_name='arguments pass unchanged'
# shellcheck disable=SC2016 # it is the word that must arrive
run JAVA_HOME="$jdk" "$tree/pawl" 'two words' '' '*' "quo'te\"" '--mu=-1' -- '$HOME'
prints '<two words>'
prints '<>'
prints '<*>'
prints "<quo'te\">"
prints '<--mu=-1>'
prints '<-->'
# shellcheck disable=SC2016 # it is the word that must arrive
prints '<$HOME>'

case_name='exit codes pass unchanged'
for code in 2 5 75 143; do
  run JAVA_HOME="$jdk" FAKE_STATUS=$code "$tree/pawl" info
  status_is "$code"
done

case_name='the launcher becomes Java, so that signals reach it'
env -i PATH="$tools" JAVA_HOME="$jdk" "$tree/pawl" info >"$work/out" 2>"$work/err" &
first=$!
wait "$first" || complain 'expected Java to end well'
prints "process $first"

case_name='through links, from other folders and from PATH'
mkdir -p "$work/links" "$work/bin"
ln -s ../tree/pawl "$work/links/inner"
ln -s ../links/inner "$work/bin/pawl"
ln -s "$work/bin" "$work/linked-bin"
for name in "$work/bin/pawl" "$work/linked-bin/pawl" ../bin/pawl ../links/inner ../tree/pawl; do
  cd "$work/elsewhere"
  run JAVA_HOME="$jdk" "$name" info
  status_is 0
  prints "<$tree/cli/target/pawl/lib/*>"
done
run JAVA_HOME="$jdk" PATH="$work/bin:$tools" pawl info
prints "<$tree/cli/target/pawl/lib/*>"
cd "$tree"
run JAVA_HOME="$jdk" sh pawl info
prints "<$tree/cli/target/pawl/lib/*>"
cd /

case_name='a folder that no class path can name'
cp -R "$tree" "$work/with:colon"
run JAVA_HOME="$jdk" "$work/with:colon/pawl" info
status_is 1
says_one_line "Java cannot run programs from a folder with ':'"

# --- What the JVM may use ---------------------------------------------------------------------

case_name='Slurm grants processors, memory and a folder'
run JAVA_HOME="$jdk" SLURM_CPUS_PER_TASK=8 OMP_NUM_THREADS=3 SLURM_MEM_PER_NODE=10000 SLURM_TMPDIR="$work/elsewhere" TMPDIR=/ "$tree/pawl" info
prints '<-XX:ActiveProcessorCount=8>'
prints '<-XX:+UseParallelGC>'
prints '<-XX:ParallelGCThreads=4>'
prints '<-Xmx8000m>'
prints '<-Dpawl.processors=SLURM_CPUS_PER_TASK>'
prints '<-Dpawl.heap=SLURM_MEM_PER_NODE>'
prints "<-Djava.io.tmpdir=$work/elsewhere>"
prints_not MaxRAMPercentage

case_name='memory for each processor'
run JAVA_HOME="$jdk" SLURM_CPUS_PER_TASK=3 SLURM_MEM_PER_CPU=1000 "$tree/pawl" info
prints '<-Xmx2400m>'
prints '<-Dpawl.heap=SLURM_MEM_PER_CPU>'
prints '<-XX:ParallelGCThreads=3>'
run JAVA_HOME="$jdk" SLURM_CPUS_PER_TASK=3 SLURM_CPUS_ON_NODE=6 SLURM_MEM_PER_CPU=1000 "$tree/pawl" info
prints '<-Xmx4800m>'

case_name='OMP_NUM_THREADS without Slurm'
run JAVA_HOME="$jdk" OMP_NUM_THREADS=2,1 "$tree/pawl" info
prints '<-XX:ActiveProcessorCount=2>'
prints '<-Dpawl.processors=OMP_NUM_THREADS>'
prints_not pawl.heap
prints '<-XX:+UseSerialGC>'
prints '<-XX:MaxRAMPercentage=80>'

case_name='values that are no numbers are not used'
run JAVA_HOME="$jdk" SLURM_CPUS_PER_TASK=many OMP_NUM_THREADS=0 SLURM_MEM_PER_NODE=0 SLURM_TMPDIR="$work/nowhere" "$tree/pawl" info
status_is 0
prints_not ActiveProcessorCount
prints_not tmpdir
prints '<-XX:MaxRAMPercentage=80>'

case_name='a limit on addresses'
run JAVA_HOME="$jdk" SLURM_MEM_PER_NODE=10000 sh -c "ulimit -v 8388608 && exec '$tree/pawl' info"
prints '<-Xmx4096m>'
prints '<-Dpawl.heap=ulimit>'
prints '<-XX:ReservedCodeCacheSize=128m>'

case_name='a folder for temporary files with a blank in its name'
mkdir "$work/temporary files"
run JAVA_HOME="$jdk" TMPDIR="$work/temporary files" "$tree/pawl" info
prints "<-Djava.io.tmpdir=$work/temporary files>"

case_name='options from the environment pass silently and win'
cd "$work/elsewhere"
: >./-Dx=file
run JAVA_HOME="$jdk" SLURM_MEM_PER_NODE=10000 JAVA_TOOL_OPTIONS='-Dx=* -Xmx2g' PAWL_JAVA_OPTS='-XX:+UseG1GC' "$tree/pawl" info
prints '<-Dx=*>'
prints '<-Xmx2g>'
prints '<-XX:+UseG1GC>'
prints 'picked up nothing'
prints '<-Dpawl.heap=PAWL_JAVA_OPTS>'
prints_not '<-Xmx8000m>'
prints_not '<-XX:+UseSerialGC>'
prints_not '<-XX:+UseParallelGC>'
run JAVA_HOME="$jdk" JAVA_TOOL_OPTIONS='-Dx="1 2"' "$tree/pawl" info
prints 'picked up -Dx="1 2"'

# --- The terminal -----------------------------------------------------------------------------

case_name='files may be named beyond ASCII in the C locale, and other locales stay'
for locale in LANG=C LC_CTYPE=POSIX LC_ALL=C HOME=/; do
  run JAVA_HOME="$jdk" "$locale" "$tree/pawl" info
  prints 'locale C.UTF-8'
done
run JAVA_HOME="$jdk" LANG=de_DE.UTF-8 "$tree/pawl" info
prints 'locale unset'

case_name='the program is told when stderr is a terminal'
run JAVA_HOME="$jdk" "$tree/pawl" info
prints_not pawl.terminal
if script -qec true /dev/null >"$work/out" 2>"$work/err" </dev/null; then
  script -qec "env -i PATH='$tools' JAVA_HOME='$jdk' '$tree/pawl' info" /dev/null >"$work/out" 2>"$work/err" </dev/null
  checks=$((checks + 1))
  grep -qF -e '<-Dpawl.terminal=true>' "$work/out" || complain 'expected -Dpawl.terminal=true'
fi

echo "$checks checks, $failed failed"
[ "$failed" -eq 0 ]
