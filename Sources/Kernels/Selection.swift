/// Brings the value of a rank, counted from 0, to its place, the smaller ones before it (Hoare's selection).
package func bring(rank: Int, of values: inout [Double]) {
  values.withUnsafeMutableBufferPointer { values in
    var (left, right) = (0, values.count - 1)
    while left < right {
      let pivot = values[(left + right) / 2]
      var (i, j) = (left, right)
      while i <= j {
        while values[i] < pivot { i += 1 }
        while values[j] > pivot { j -= 1 }
        if i <= j {
          values.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if rank <= j { right = j } else if rank >= i { left = i } else { return }
    }
  }
}
