package dev.helpdesk.reliability;

/** Is told what becomes of orders. Called by several threads. */
interface Journal {

  /** What becomes of an order, by the letter that stands for it on a pipe. */
  enum Mark {
    /** It is given now. */
    TRIED('T'),
    /** The engine said that it is done. */
    DONE('A'),
    /** The engine refused it: nothing is written. */
    REFUSED('R'),
    /** The store failed: nothing is written. */
    FAILED('F'),
    /** Nobody knows. */
    UNKNOWN('U');

    private final char letter;

    Mark(char letter) {
      this.letter = letter;
    }

    char letter() {
      return letter;
    }

    static Mark of(char letter) {
      for (Mark mark : values()) {
        if (mark.letter == letter) {
          return mark;
        }
      }
      throw new IllegalArgumentException("no mark " + letter);
    }
  }

  /** Notes what became of an order. */
  void note(Mark mark, String key);
}
