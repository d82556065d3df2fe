/// libcrypto did not do what it was asked: there is no memory for it, or the machine's policy forbids it.
struct CryptographyFault: Error {}
