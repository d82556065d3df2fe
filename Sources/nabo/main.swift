print("nabo")
