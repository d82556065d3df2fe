/// Keys that were made for these tests with another library (Python's cryptography), and what it signed with them.
enum TestKeys {
  /// RSA of 2048 bits, PKCS #8.
  static let rsa = """
    -----BEGIN PRIVATE KEY-----
    MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQCiS4D5zgJhnDjg
    IyXCep5t+EAN8v1rlBN0WWLPyQI0beDvFvY29W2HHUMvdU4M/cQNQZBNlUr46X1P
    mJzSv/zyWMVzcS6tCzgspH/quwFwRo6YJSpRH+4nxs8AMTPRuWMYHsMZbE1g+Z34
    pYsRIoYbDEeMe0vpkF0AM+3Gh1fJ1S8r82wj39qrDNQ2eugp4N3f7WmhLYi6u4EQ
    idkoQio1Q5kD/pmUMNQj1usZU3ePJ3HrkBZMzXsXYb7Ud6Sis0jzQ8topLxFxhcj
    BZTWbOaNhs3Jmr12oSzoYmmcu1wYWBXPoewgRtV7lM2MSDPpkf1InDDNVoE74Cp7
    xwptApsRAgMBAAECggEAAjeuItZRjRggz6Yx9ZeY5dIuJ4qjXgvjR/68gAU5oEdZ
    OxG+dOcy/d/qBg0FefMMhwJXSIoX9hv0RtPEM8h6BNfZQHqCdjc9/J/VnBqommo/
    t/I3uG1LYvQp/1E3dCqDFpD9XodEF5AS5vMgb0WK8nW/M1sQFoLu6bTBRKoe1SlX
    adBVADi8agiyg2MKsDVGfg123rVXIUgp59dZebAQkNBxFITWhq1Chemi+RmE7H4g
    vW9KMebKlARkPAicL85dLAUaTbOvnLPLLIGCbwcQZH9YFIdaqSgbYTgGZKQr0wnu
    lqpyEaVvKLMbIfxw66sppSQkTzZ9yuDenHPkqo5LSQKBgQDWddZNoAAz4cQmSVQ4
    3a6hA+p1HN8wQ1hkOKXWUKqGaBxrhMcaE0rHiqCbAD1uujk1KruURave1IS6LH1b
    /41Na7d9FEqaYLr8HI/9I5XAHD9DWcdMFFoZs6A+B1CZJ43cac0qwN0b/tY3KeyW
    aNRxBEmKwiB1BQ5Us4KAmhhuyQKBgQDBuwLJhRSb56nLyhckWDnN12n641PDmnSU
    4PdTP8loNGdgrpcaP2Jsp6bFSrOcdAw5hOR7BD2Y7tVGYkoaNGBejRR/jtS2RzmS
    5J/lthreYaGGfp2VF8ZwcXQOKUYVG9ydmNon5YRYC35ATk0Dl8Edfnp49ntQcoYT
    90Vl1B4GCQKBgG5x+y644sHVWCX7h7NNfzyO/rTXbJ23YRMkFUvc+SUFAvXgSIVG
    QDGpU/LfWcPnhcS6wCWpB81XFw+mD91MK6Iegj2ZMJ52iHWD5CeSpvFr2qy91KR6
    qrgnyLOJItntA+LqXe3Rq01anUmFfsErNZUKhzE9rmd1dh7q35+JPGH5AoGAeR/C
    k1poUz2ZdLfKlkevBFqtgVZGVeKpBzhMijk0ZLl29QTTpm6AzCxZ4bpd5/DKf9/t
    tlglZwvUPqhPamja4+LTMRmNNtX7UjMtIcMks2tZQSzCu6fcwwq8I+p8TdBYtBQQ
    OaePgjjVW8FY92kXLaiZTC3XVan02GDee9cOWnkCgYAbEfDAxLq19XTL38VpmdVD
    Sbk2L19IC/Btbd5pEtA+aFX2D8LLUHvhV9pxlb4O/RJjc3QfzK5RTVVW4fME9dT8
    ps5l46XeClGOatKhWU8XA6fQKoYhdYStHi9vhJiHaKQZ6To0i8jVuYVOY0paY0ij
    miH/xTICcg/zDtlnICr7iw==
    -----END PRIVATE KEY-----
    """
  /// The same in PKCS #1.
  static let rsaTraditional = """
    -----BEGIN RSA PRIVATE KEY-----
    MIIEogIBAAKCAQEAokuA+c4CYZw44CMlwnqebfhADfL9a5QTdFliz8kCNG3g7xb2
    NvVthx1DL3VODP3EDUGQTZVK+Ol9T5ic0r/88ljFc3EurQs4LKR/6rsBcEaOmCUq
    UR/uJ8bPADEz0bljGB7DGWxNYPmd+KWLESKGGwxHjHtL6ZBdADPtxodXydUvK/Ns
    I9/aqwzUNnroKeDd3+1poS2IuruBEInZKEIqNUOZA/6ZlDDUI9brGVN3jydx65AW
    TM17F2G+1HekorNI80PLaKS8RcYXIwWU1mzmjYbNyZq9dqEs6GJpnLtcGFgVz6Hs
    IEbVe5TNjEgz6ZH9SJwwzVaBO+Aqe8cKbQKbEQIDAQABAoIBAAI3riLWUY0YIM+m
    MfWXmOXSLieKo14L40f+vIAFOaBHWTsRvnTnMv3f6gYNBXnzDIcCV0iKF/Yb9EbT
    xDPIegTX2UB6gnY3Pfyf1ZwaqJpqP7fyN7htS2L0Kf9RN3QqgxaQ/V6HRBeQEubz
    IG9FivJ1vzNbEBaC7um0wUSqHtUpV2nQVQA4vGoIsoNjCrA1Rn4Ndt61VyFIKefX
    WXmwEJDQcRSE1oatQoXpovkZhOx+IL1vSjHmypQEZDwInC/OXSwFGk2zr5yzyyyB
    gm8HEGR/WBSHWqkoG2E4BmSkK9MJ7paqchGlbyizGyH8cOurKaUkJE82fcrg3pxz
    5KqOS0kCgYEA1nXWTaAAM+HEJklUON2uoQPqdRzfMENYZDil1lCqhmgca4THGhNK
    x4qgmwA9bro5NSq7lEWr3tSEuix9W/+NTWu3fRRKmmC6/ByP/SOVwBw/Q1nHTBRa
    GbOgPgdQmSeN3GnNKsDdG/7WNynslmjUcQRJisIgdQUOVLOCgJoYbskCgYEAwbsC
    yYUUm+epy8oXJFg5zddp+uNTw5p0lOD3Uz/JaDRnYK6XGj9ibKemxUqznHQMOYTk
    ewQ9mO7VRmJKGjRgXo0Uf47Utkc5kuSf5bYa3mGhhn6dlRfGcHF0DilGFRvcnZja
    J+WEWAt+QE5NA5fBHX56ePZ7UHKGE/dFZdQeBgkCgYBucfsuuOLB1Vgl+4ezTX88
    jv6012ydt2ETJBVL3PklBQL14EiFRkAxqVPy31nD54XEusAlqQfNVxcPpg/dTCui
    HoI9mTCedoh1g+Qnkqbxa9qsvdSkeqq4J8iziSLZ7QPi6l3t0atNWp1JhX7BKzWV
    CocxPa5ndXYe6t+fiTxh+QKBgHkfwpNaaFM9mXS3ypZHrwRarYFWRlXiqQc4TIo5
    NGS5dvUE06ZugMwsWeG6Xefwyn/f7bZYJWcL1D6oT2po2uPi0zEZjTbV+1IzLSHD
    JLNrWUEswrun3MMKvCPqfE3QWLQUEDmnj4I41VvBWPdpFy2omUwt11Wp9Nhg3nvX
    Dlp5AoGAGxHwwMS6tfV0y9/FaZnVQ0m5Ni9fSAvwbW3eaRLQPmhV9g/Cy1B74Vfa
    cZW+Dv0SY3N0H8yuUU1VVuHzBPXU/KbOZeOl3gpRjmrSoVlPFwOn0CqGIXWErR4v
    b4SYh2ikGek6NIvI1bmFTmNKWmNIo5oh/8UyAnIP8w7ZZyAq+4s=
    -----END RSA PRIVATE KEY-----
    """
  /// The same, sealed with a pass phrase.
  static let rsaWithPassPhrase = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIIFNTBfBgkqhkiG9w0BBQ0wUjAxBgkqhkiG9w0BBQwwJAQQCAnIvRp4X1jHeJ/u
    sR3jPwICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEDuNHI348qLVMoDf
    f2tApWYEggTQkv00tuNwm6uu3svFzuUf+DxEGQag0vfUAMjr26aV77KFSAGgKWcB
    iEmSz8NfTGu6Mb7kIfT0Y1BIAZtgCzurzAhj0mMx8Mf0WiTW3ZG4RB9tKJHzaoYh
    BTZCSNXCu15StQHp7ZRLJoN/VyN5pXhqf77CF7e3teGB3rymuNUzQqsVph9yYAMs
    2EJnpMx6YB2vB5aUm8A2OPZLQMAda3TpDRZanRp21Kd+jPTJwGULgUOcdD8DdkqY
    DNNTe/sUmrTXm2qmWSm1ZN9b3VE4nvuYuGTBNY9Yy1x+vgNDqdqKCwlDLt7MJA8E
    XdDisE37I9Xs+R02ZyY+xANmM8TJ14S9dFGhIct2ekn/eNd8qW/RUYpFF5kPd4h5
    0hRyQyfS/IXCKYm+fZA9qcfbD3D90LzTZ5UxKI+CeZzlHjiqhAiAw6mGG+SsFtEs
    CccZHq0M2oZ4c+ho46CCKI469BiBQcMT/DJvZC5lFH+9TfWbFBq5Ux76B6MWmknS
    4hh+RorvSvv8Vzl6FDiCWRgSseIih1q5Uw2jLMwDx+uDRJf4/AjqceI/H+NR0Mbp
    wAG/HN52+jeNu2e0egC6HJJmMHU5HeZe9Uq2Bk48R7oyOdyZb2IX4dfR2Ll06M4/
    w+RxuBcd2x7L52M866ApJvII2g5XfMrEU/L/USK+K4l4uhlq8dE1leucmnUt6JSg
    KMd2pXNXD65wiplu0RIWidf9azkPLX17X2nPdtQrpdBoRj2oKadbV0TCtpiuPs8U
    PS2UFFC+iq3Ecy6H6PXbEjdsHRKXhp+tzKCfaIoCG0OdVbpdgnM8EDsbZLzqN8kS
    p1YvedKqSTVbRWtHQKKVMDzo6cDMjUTOcli8IOT7LTASKaNJYJxC85P9CpmXbhY9
    LfjTv37ESpzH3QX2PRhIUgfIjT9SSHV+4FYjmI+dFomlH/Ocj94a8GbJyqEHdgnQ
    DZadrDhKj/KzoX6AvKmLqN6HqhspqqaeEbSMC3K33soNlvQjmJepTVj8H1n+/pEh
    kl2TsQqHOr0J8JIupljCxKVHTwRM+jF0RMRwZXS94WQu1ANkC/dNV8h090IfAqn9
    jko4OpIPK6H3+9w8/gPi+Wm82g+C6Et8bVFarDCM9+zTW3xlAbkVIXON0rI/n6Wy
    4xP1X6mEOFceqihGcyfUIloueP7uwtZ78ulke+1bME8iRJ/cDNfELPG9mtp2sQft
    xgGJYN8Q0E19lm+fHmgrSRdbGZnMGCYP7QWN41cRO2jYLqKK9oYLDYErIdTsdu2z
    qN04nLwud3HkZJD734jg3gjl4AeIIco95iDMve3u+YfFCxMeaEamKndlBz+ic6JD
    J6cIJzsBZkD/9b+Bqu50McFHLy1zQM0ItWJ42KF7klJWwKtfH+kxmKWZ+RdC/SVw
    SuaNcXbIBILujuLyCEcSlLyjEAEfo6Pb5SV66nCLWFUFvFX0QJTnG3EJvGa4cE05
    iZjvucGGhMbzNRZt7/uj8Yu7JGwRmzrdqxu5nAzFdQ1FkrL+AGjuwYHHJ5PfuAtH
    QqP421tZZ7trS2djQX8n0hp4nQ8gBLw9SsQkiwVM+S/6gTVbMuJKZGUExuSP/f1X
    AJKbrT+btZnp66LH51VW+AOlXo/hOJG/mhessO+vAgcFL+mjzQvhvD0=
    -----END ENCRYPTED PRIVATE KEY-----
    """
  /// The public half.
  static let rsaPublic = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAokuA+c4CYZw44CMlwnqe
    bfhADfL9a5QTdFliz8kCNG3g7xb2NvVthx1DL3VODP3EDUGQTZVK+Ol9T5ic0r/8
    8ljFc3EurQs4LKR/6rsBcEaOmCUqUR/uJ8bPADEz0bljGB7DGWxNYPmd+KWLESKG
    GwxHjHtL6ZBdADPtxodXydUvK/NsI9/aqwzUNnroKeDd3+1poS2IuruBEInZKEIq
    NUOZA/6ZlDDUI9brGVN3jydx65AWTM17F2G+1HekorNI80PLaKS8RcYXIwWU1mzm
    jYbNyZq9dqEs6GJpnLtcGFgVz6HsIEbVe5TNjEgz6ZH9SJwwzVaBO+Aqe8cKbQKb
    EQIDAQAB
    -----END PUBLIC KEY-----
    """
  /// RSA of 1024 bits, which is too short.
  static let shortRSA = """
    -----BEGIN PRIVATE KEY-----
    MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBAPHCrNAijmZ9mHpv
    b6+5Abb6pE1PhFrJ9cfRm7rg3eSas1scV8NtQTNOeFqIXA4IVwuHY5wWUM37Xnfk
    BKHUxYYZtZJQh6TH7CPCDfFmdQccuW3K4onAyD85nFe8LwugrXMqw7LaRd3PN4VE
    tM2p6BiEJFVQmyerP0KBkLyahGIzAgMBAAECgYBxurDtILR4hnDqd+3EbnXeDD6q
    l9OdmhBjNbnaydnYpuXk4Ipwxr67UhjQDgGwIEBCjihPzzeoDq48HCoJrzxTlTwn
    0lJokGhrzvTpyGiresnkNhC/KUjiEMGXsAMCJJoiyr0YH0iypBVYvZO8UzMEuIlr
    IY/NF6t5PC2hfCVb4QJBAP3EzLKWYzfz62vEE1jqH1ulySHjiwNXAb1TTDqQDJtK
    QRhp4OoZp6Uv4ayqYOIlB2sNnP/fzGbS2nNRP9URtzsCQQDz4tipVUHfAv8QYgIU
    XUlGtBf7HFivMWhRhk4jQNDBsbgvJhCcUO5D3ulNovI+oAr5QGgk7lGOdCNOAzB/
    CwFpAkEAruahsoCGF71Mx7SXJRQP0smbq3i5ie7Aqy0q/73ignEWFm567r4J1ob+
    wlOXfKXKzBTQ3WXw6flvSEV6ei7AmwJANaxL0GBiAclwBtP67y5kjPnfeTUQ02WF
    NsPe+GUwTCBnj4DKEQzCkw9AuwRMWbnxEE+7W71TF425o1aSWrM6WQJAUW2tpPbD
    wuWmhhbpzqLB1J3SEPfw3jbTmdfivLxzSEG1cTf0sT2bUG+zyPOPg6OwjpBOGrj0
    LUXejMTEFP9IVA==
    -----END PRIVATE KEY-----
    """
  /// P-256, PKCS #8.
  static let curve = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg1jGuWWaKMalwD8mr
    gS4nY5IpGsYXPIwic5JO2EEoVLuhRANCAARtVBAaXCynheQsTgyqH4nkVlbdcZxv
    oBUp/bs+swvvknilod3Un6nerdQ+6KGRO09/O0kkCW7xiKDSESKBhlNj
    -----END PRIVATE KEY-----
    """
  /// The same in SEC 1.
  static let curveTraditional = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEINYxrllmijGpcA/Jq4EuJ2OSKRrGFzyMInOSTthBKFS7oAoGCCqGSM49
    AwEHoUQDQgAEbVQQGlwsp4XkLE4Mqh+J5FZW3XGcb6AVKf27PrML75J4paHd1J+p
    3q3UPuihkTtPfztJJAlu8Yig0hEigYZTYw==
    -----END EC PRIVATE KEY-----
    """
  /// The public half.
  static let curvePublic = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbVQQGlwsp4XkLE4Mqh+J5FZW3XGc
    b6AVKf27PrML75J4paHd1J+p3q3UPuihkTtPfztJJAlu8Yig0hEigYZTYw==
    -----END PUBLIC KEY-----
    """
  /// Another key of P-256.
  static let otherCurve = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmilF2j4Zqa3C5/vS
    r+Y5DF3WUAQwHi77vwKubhcHQquhRANCAASUHSm3LNH1xLQ/Ei/V3eTmRlD/7VvY
    H5uGl7Y0hwetxeVJ9e+IAiVFg9R0kLzA813QsapjWMbsJGH2FplJQJ+S
    -----END PRIVATE KEY-----
    """
  /// A key of a curve that is not taken.
  static let p384 = """
    -----BEGIN PRIVATE KEY-----
    MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAboFsT/Vdxr17Wn6c8
    hhGhCtelsIh8b8RMFS5epObp/5YSIhz6FeFFMSszRLZflcahZANiAASlSHFO/pL3
    KQ2mhkXodpfiYnVp16wJZBcPpPnuAH31xPSPq8cVgNLuJGq8u680aMApuSEbKapJ
    WQzryeCdRAtZGOKkCCXMRu0y2+NkjY8qSKXcrBlHv6N3ayNACFXn/JA=
    -----END PRIVATE KEY-----
    """

  /// The public halves as an issuer publishes them (RFC 7517).
  static let modulus =
    "okuA-c4CYZw44CMlwnqebfhADfL9a5QTdFliz8kCNG3g7xb2NvVthx1DL3VODP3EDUGQTZVK-Ol9T5ic0r_88ljFc3EurQs4LKR_6rsBcEaOmCUqUR_uJ8bPADEz0bljGB7DGWxNYPmd-KWLESKGGwxHjHtL6ZBdADPtxodXydUvK_NsI9_aqwzUNnroKeDd3-1poS2IuruBEInZKEIqNUOZA_6ZlDDUI9brGVN3jydx65AWTM17F2G-1HekorNI80PLaKS8RcYXIwWU1mzmjYbNyZq9dqEs6GJpnLtcGFgVz6HsIEbVe5TNjEgz6ZH9SJwwzVaBO-Aqe8cKbQKbEQ"
  static let exponent = "AQAB"
  static let x = "bVQQGlwsp4XkLE4Mqh-J5FZW3XGcb6AVKf27PrML75I"
  static let y = "eKWh3dSfqd6t1D7ooZE7T387SSQJbvGIoNIRIoGGU2M"
  static let set = """
    {"keys": [
      {"kty": "EC", "crv": "P-256", "kid": "curve", "x": "\(x)", "y": "\(y)"},
      {"kty": "RSA", "use": "sig", "kid": "rsa", "n": "\(modulus)", "e": "\(exponent)"},
      {"kty": "OKP", "crv": "Ed25519", "kid": "other", "x": "AAAA"}
    ]}
    """

  /// What the other library signed with each algorithm, and its signatures.
  static let message = "signed elsewhere"
  static let signatures = [
    "RS256":
      "hGzgyFB-J7m35-kupPMGWzb357tHTqGtTQy1RR1b3gPOVRib5N0XZxFNvYugPQQGin3o2HAzg4xvKsc9NiQ60UgTwvgR66bSDNaP-WPNSf3Kx5ier5PNr47aRmSXbJCI7gsSBcMMC6ZVYa4JZxm4IfUuOEa2ieau6Hx0mcxLmGrsYxuGLE0K9umJvs2_ZWHByZedg7f6bH6o0qKAGEmpnkLKeLctYgPNxrlBmRtK40J1DyBS_675TJooWy-OpMclWxt0l_YGJinpu3tqH0Q9zKMRCL2YcEExRDnyEagXw7ezw-g2lF0Ts7aJXX2SUc3sSjR1j12O-OLpTjX41l6s2w",
    "PS256":
      "jXhW41pxniu3nvLAQkh1gDmDFhCxnFm_FKqUw50vOPxkGrqGgNbO7VNcFdq0StO_NWovrbNWXQ4F64hXDApk0DlNKSZI-0GoifohdpYOj_YEIE-HMDLsu_wkBdv3ahmBDhZ7_GKUtR2QtygswZc_ohcH805oLa8dmNmTXK0gHWvP-u4SRqs5SS5h8Kix-KfLmbUm5KlFJwgmQjznBnWYYdF8SIJEs7Fp2u7HPzqyBlvZgyRetJAsz_ltXfWqkxoJx2txpDjRnvEVg-E4vafki1-OvyTB4A7p46HAkcQsLmRGk9GeplN3Kwk6S5IfaxRqK4QkI99-JYTiutWSIm4IGA",
    "ES256":
      "Wej-yfNC5ytv3HlT71aNW5hAz7DTSGudUkak7yI4Z_6kRJpGHEXJs7FHPKESKfHaflDdCtkuO4PZ6hBht2RPfQ",
  ]
}
