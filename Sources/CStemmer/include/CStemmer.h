#ifndef CSTEMMER_H
#define CSTEMMER_H

// What Snowball is asked: the stem of one word. Its own interface keeps a state that has to be freed.

enum stemmer_language { stemmer_norwegian, stemmer_swedish };

// Writes the stem of a word of `length` bytes of UTF-8 in small letters into `stem`, which has room for as many.
// The number of bytes of the stem; -1 where there is no memory.
int stemmer_stem(enum stemmer_language language, const unsigned char *_Nonnull word, int length,
                 unsigned char *_Nonnull stem);

#endif
