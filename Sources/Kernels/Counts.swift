/// Whether every number is whole, not negative and below 2⁵³, up to which a `Double` holds them all.
package func areCounts(_ numbers: [Double]) -> Bool {
  let shift = 0x1p52
  return numbers.withUnsafeBufferPointer { numbers in
    var others = 0
    for number in numbers {
      // Adding it leaves no room for a fraction; what is as large as it has none.
      let whole = number < shift ? (number + shift) - shift : number
      others &+= (number >= 0 ? 0 : 1) &+ (number < 0x1p53 ? 0 : 1) &+ (whole == number ? 0 : 1)
    }
    return others == 0
  }
}
