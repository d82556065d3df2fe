/* Generated from norwegian.sbl by Snowball 3.1.1 - https://snowballstem.org/ */

#ifdef __cplusplus
extern "C" {
#endif

extern struct SN_env * norwegian_create_env(void);
extern void norwegian_close_env(struct SN_env * z);

extern int norwegian_stem(struct SN_env * z);

#ifdef __cplusplus
}
#endif
