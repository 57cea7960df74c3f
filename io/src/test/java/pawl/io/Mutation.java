package pawl.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Damages bytes in one of the ways in which files are damaged, or attacked. */
enum Mutation {
  /** A few bits are the other way round. */
  BITS {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      byte[] mutant = bytes.clone();
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return mutant;
    }
  },
  /** The end is missing. */
  CUT {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
  },
  /** A piece in the middle is missing. */
  GAP {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      int from = random.nextInt(bytes.length);
      return replaced(bytes, from, Math.min(bytes.length, from + random.nextInt(1, 100)), "");
    }
  },
  /** Two lines have changed places. */
  SWAPPED_LINES {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      List<String> lines = lines(bytes);
      Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
      return joined(lines);
    }
  },
  /** A line is there twice. */
  DOUBLED_LINE {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      List<String> lines = lines(bytes);
      lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
      return joined(lines);
    }
  },
  /** A line is missing. */
  MISSING_LINE {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      List<String> lines = lines(bytes);
      lines.remove(random.nextInt(lines.size()));
      return joined(lines);
    }
  },
  /** Some lines are in another order. */
  SHUFFLED_LINES {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      List<String> lines = lines(bytes);
      int from = random.nextInt(lines.size());
      int to = Math.min(lines.size(), from + random.nextInt(2, 6));
      Collections.shuffle(lines.subList(from, to), new java.util.Random(random.nextLong()));
      return joined(lines);
    }
  },
  /** Other digits, or one more, or one less. */
  DIGITS {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      byte[] mutant = bytes;
      for (int i = random.nextInt(1, 4); i > 0 && mutant.length > 0; i--) {
        int at = digit(mutant, random.nextInt(mutant.length));
        String digit = String.valueOf(random.nextInt(10));
        switch (random.nextInt(4)) {
          case 0 -> mutant = replaced(mutant, at, at, digit);
          case 1 -> mutant = replaced(mutant, at, at + 1, "");
          default -> mutant = replaced(mutant, at, at + 1, digit);
        }
      }
      return mutant;
    }
  },
  /** A number has become something else. */
  TOKEN {
    private static final String[] WORDS = {
      "2147483647",
      "2147483648",
      "-2147483648",
      "4294967297",
      "99999999999999999999",
      "1000000000",
      "999999999",
      "65536",
      "46341",
      "20000",
      "10000000",
      "0",
      "1",
      "3",
      "-1",
      "+2",
      "2.0",
      "NaN",
      "Infinity",
      "-inf",
      "*****",
      "************",
      "2*0.5",
      "0x1p3",
      "1.0D+00",
      "0.1-119",
      "0.1+101",
      "1e400",
      "1e-400",
      "1,5",
      "-0.0",
      ".5",
      "5.",
      ".",
      "-",
      "e5",
      "1e",
      "1.5f",
      "1_0",
      "! 2",
      "# 2",
      "0.30000000000000004",
      "9007199254740993",
      "1 2",
      "",
      "\0",
      "\u00a0",
      "\u0085",
      "0.1\n",
      "\r"
    };

    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      int from = random.nextInt(bytes.length);
      while (from > 0 && bytes[from - 1] > ' ') {
        from--;
      }
      int to = from;
      while (to < bytes.length && bytes[to] > ' ') {
        to++;
      }
      return replaced(bytes, from, to, WORDS[random.nextInt(WORDS.length)]);
    }
  },
  /** Something has been typed into the file. */
  TYPED {
    private static final String CHARACTERS = " \t\n\r\f\0-+.eEdDqQ!#*,0123456789\u00ff";

    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      byte[] mutant = bytes;
      for (int i = random.nextInt(1, 4); i > 0 && mutant.length > 0; i--) {
        int at = random.nextInt(mutant.length);
        char typed = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        mutant = replaced(mutant, at, at + random.nextInt(2), String.valueOf(typed));
      }
      return mutant;
    }
  },
  /** A piece of the file is somewhere else as well. */
  COPIED {
    @Override
    byte[] of(byte[] bytes, SplittableRandom random) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + random.nextInt(1, 60));
      int at = random.nextInt(bytes.length);
      int end = random.nextBoolean() ? at : Math.min(bytes.length, at + to - from);
      return replaced(bytes, at, end, text(Arrays.copyOfRange(bytes, from, to)));
    }
  };

  /** The bytes, damaged. */
  abstract byte[] of(byte[] bytes, SplittableRandom random);

  /** The bytes with others in place of those from {@code from} to {@code to}. */
  static byte[] replaced(byte[] bytes, int from, int to, String piece) {
    String text = text(bytes);
    return bytes(text.substring(0, from) + piece + text.substring(Math.min(to, text.length())));
  }

  /** The next digit, or the place to start from if there is none. */
  private static int digit(byte[] bytes, int from) {
    for (int i = 0; i < bytes.length; i++) {
      if (Character.isDigit(bytes[(from + i) % bytes.length])) {
        return (from + i) % bytes.length;
      }
    }
    return from;
  }

  private static List<String> lines(byte[] bytes) {
    return new ArrayList<>(Arrays.asList(text(bytes).split("\n", -1)));
  }

  private static byte[] joined(List<String> lines) {
    return bytes(String.join("\n", lines));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
