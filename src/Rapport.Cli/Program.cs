using System.Reflection;

Console.Out.WriteLine($"rapport {Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)}");
return 0;
