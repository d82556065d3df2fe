/* Generated from swedish.sbl by Snowball 3.1.1 - https://snowballstem.org/ */

#ifdef __cplusplus
extern "C" {
#endif

extern struct SN_env * swedish_create_env(void);
extern void swedish_close_env(struct SN_env * z);

extern int swedish_stem(struct SN_env * z);

#ifdef __cplusplus
}
#endif
